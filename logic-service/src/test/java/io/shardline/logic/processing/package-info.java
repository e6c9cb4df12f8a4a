/** The way of one event. */
@NullMarked
package io.shardline.logic.processing;

import org.jspecify.annotations.NullMarked;
