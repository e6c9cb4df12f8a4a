/** Tests. */
@NullMarked
package io.shardline.simulator.qq.api;

import org.jspecify.annotations.NullMarked;
