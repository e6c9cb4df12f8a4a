/** Consumes events, runs plugins, calls the platforms. */
@NullMarked
package io.shardline.logic;

import org.jspecify.annotations.NullMarked;
