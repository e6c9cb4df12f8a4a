/** WebSocket sessions of the QQ platform. */
@NullMarked
package io.shardline.simulator.qq.gateway;

import org.jspecify.annotations.NullMarked;
