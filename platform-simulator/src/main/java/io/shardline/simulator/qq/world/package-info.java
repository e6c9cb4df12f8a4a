/** The guilds, groups, users and messages of the simulated QQ platform. */
@NullMarked
package io.shardline.simulator.qq.world;

import org.jspecify.annotations.NullMarked;
