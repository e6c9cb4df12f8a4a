package io.shardline.gateway.platform.qq;

import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;

import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;

import io.shardline.gateway.publish.CheckpointWriter;
import io.shardline.gateway.publish.Checkpoints;
import io.shardline.gateway.publish.ShardKey;
import io.shardline.gateway.session.EventLoopTimers;
import io.shardline.gateway.session.IdentifyGate;
import io.shardline.gateway.session.SessionRuntime;
import io.shardline.gateway.session.ShardSession;
import io.shardline.gateway.session.SpacedIdentifyGate;

/**
 * What all QQ bots of the process share.
 *
 * @param properties settings
 * @param http requests to the platform
 * @param metrics of the platform's doings
 * @param sessions what all sessions share
 * @param checkpoints where shards start from
 * @param checkpointWriter who keeps their marks
 * @param loops event loops; each shard stays on one
 * @param background for what may block
 */
record QqRuntime(
        QqProperties properties,
        QqHttp http,
        QqMetrics metrics,
        SessionRuntime sessions,
        Checkpoints checkpoints,
        CheckpointWriter checkpointWriter,
        EventLoopGroup loops,
        ScheduledExecutorService background) {

    Clock clock() {
        return sessions.clock();
    }

    SpacedIdentifyGate identifyGate() {
        return new SpacedIdentifyGate(properties.identifyWindow().plus(properties.identifyMargin()), clock(),
                new EventLoopTimers(loops.next()));
    }

    QqShard shard(ShardKey key, QqBotConnections bot, IdentifyGate gate) {
        EventLoop loop = loops.next();
        // Alone in local mode, a gateway is its own successor: time grows with every incarnation.
        long generation = clock().instant().toEpochMilli();
        QqTransport transport = new QqTransport(bot, key.shard(), loop);
        return new QqShard(key,
                new ShardSession(key, generation, transport, gate, new EventLoopTimers(loop), sessions));
    }
}
