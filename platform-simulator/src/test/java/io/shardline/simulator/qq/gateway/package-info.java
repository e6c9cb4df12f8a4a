/** Tests. */
@NullMarked
package io.shardline.simulator.qq.gateway;

import org.jspecify.annotations.NullMarked;
