/** Tests. */
@NullMarked
package io.shardline.simulator.qq.world;

import org.jspecify.annotations.NullMarked;
