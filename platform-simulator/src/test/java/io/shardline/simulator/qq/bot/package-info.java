/** Tests. */
@NullMarked
package io.shardline.simulator.qq.bot;

import org.jspecify.annotations.NullMarked;
