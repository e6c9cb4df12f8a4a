/** The way of one event: decode, route, run, deliver. */
@NullMarked
package io.shardline.logic.processing;

import org.jspecify.annotations.NullMarked;
