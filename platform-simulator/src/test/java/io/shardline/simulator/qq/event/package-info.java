/** Tests. */
@NullMarked
package io.shardline.simulator.qq.event;

import org.jspecify.annotations.NullMarked;
