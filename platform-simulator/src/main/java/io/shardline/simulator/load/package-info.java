/** Emits many events at a steady pace. */
@NullMarked
package io.shardline.simulator.load;

import org.jspecify.annotations.NullMarked;
