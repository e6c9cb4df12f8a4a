/** QQ official bots: token, discovery, the shard WebSocket. Nothing outside knows its frames. */
@NullMarked
package io.shardline.gateway.platform.qq;

import org.jspecify.annotations.NullMarked;
