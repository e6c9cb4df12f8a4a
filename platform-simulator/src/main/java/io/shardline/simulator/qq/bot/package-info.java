/** The bots that are registered with the simulated QQ platform. */
@NullMarked
package io.shardline.simulator.qq.bot;

import org.jspecify.annotations.NullMarked;
