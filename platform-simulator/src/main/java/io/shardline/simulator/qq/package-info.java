/** The QQ platform: official bots over WebSocket sessions and OpenAPI. */
@NullMarked
package io.shardline.simulator.qq;

import org.jspecify.annotations.NullMarked;
