package io.shardline.gateway.session;

import org.jspecify.annotations.Nullable;

import io.shardline.gateway.publish.Mark;
import io.shardline.gateway.publish.ShardKey;

/**
 * A shard session at one moment, for people and health checks.
 *
 * @param shard which shard
 * @param phase where it stands
 * @param session the platform's session id, null if there is none
 * @param received last received sequence
 * @param mark how far it is safe, null if nothing was received yet
 * @param stopReason why it was given up, null unless stopped
 */
public record SessionView(
        ShardKey shard,
        Phase phase,
        @Nullable String session,
        long received,
        @Nullable Mark mark,
        @Nullable StopReason stopReason) {}
