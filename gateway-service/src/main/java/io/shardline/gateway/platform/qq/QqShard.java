package io.shardline.gateway.platform.qq;

import io.shardline.gateway.publish.ShardKey;
import io.shardline.gateway.session.ShardSession;

/**
 * One shard of one bot and its session.
 *
 * @param key which shard
 * @param session its session
 */
record QqShard(ShardKey key, ShardSession session) {}
