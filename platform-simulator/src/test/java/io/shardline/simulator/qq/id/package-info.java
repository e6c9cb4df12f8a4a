/** Tests. */
@NullMarked
package io.shardline.simulator.qq.id;

import org.jspecify.annotations.NullMarked;
