/** Tests. */
@NullMarked
package io.shardline.simulator.qq.token;

import org.jspecify.annotations.NullMarked;
