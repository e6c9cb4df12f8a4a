/** Tests. */
@NullMarked
package io.shardline.simulator.load;

import org.jspecify.annotations.NullMarked;
