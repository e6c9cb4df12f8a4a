/** Answers /ping. */
@NullMarked
package io.shardline.plugin.ping;

import org.jspecify.annotations.NullMarked;
