package io.shardline.gateway.session;

import java.time.Clock;
import java.util.random.RandomGenerator;

import io.shardline.gateway.publish.ByteBudget;
import io.shardline.gateway.publish.EventPublisher;
import io.shardline.gateway.publish.PublishMetrics;

/**
 * What all sessions of the process share.
 *
 * @param publisher where events go
 * @param budget bytes in flight over all shards
 * @param windowLimit bytes in flight of one shard at which it stops reading
 * @param publishMetrics counts events
 * @param sessionMetrics counts sessions
 * @param properties deadlines
 * @param clock stamps the receipt of events
 * @param random jitter and trace ids
 */
public record SessionRuntime(
        EventPublisher publisher,
        ByteBudget budget,
        long windowLimit,
        PublishMetrics publishMetrics,
        SessionMetrics sessionMetrics,
        SessionProperties properties,
        Clock clock,
        RandomGenerator random) {}
