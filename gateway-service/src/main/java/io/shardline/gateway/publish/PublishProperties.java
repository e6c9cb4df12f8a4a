package io.shardline.gateway.publish;

import java.nio.file.Path;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the way to the bus.
 *
 * @param maxInFlight bytes received and not yet acknowledged by the broker, over all shards, at which reading stops; default
 *        32MB
 * @param maxInFlightPerShard the same for one shard; default 8MB
 * @param maxEvent largest event that is published, at most what the topic takes; default 1000KB
 * @param checkpointInterval how often a shard's checkpoint is written at most; default 250ms
 * @param checkpointDirectory where checkpoints are kept in local mode; default checkpoints
 */
@ConfigurationProperties("gateway.publish")
public record PublishProperties(
        @DefaultValue("32MB") DataSize maxInFlight,
        @DefaultValue("8MB") DataSize maxInFlightPerShard,
        @DefaultValue("1000KB") DataSize maxEvent,
        @DefaultValue("250ms") Duration checkpointInterval,
        @DefaultValue("checkpoints") Path checkpointDirectory) {

    public PublishProperties {
        if (maxInFlightPerShard.compareTo(maxInFlight) > 0) {
            throw new IllegalArgumentException("gateway.publish.max-in-flight-per-shard: " + maxInFlightPerShard
                    + " (expected: at most gateway.publish.max-in-flight, " + maxInFlight + ")");
        }
        if (maxEvent.toBytes() < 1 || maxEvent.compareTo(maxInFlightPerShard) > 0) {
            throw new IllegalArgumentException("gateway.publish.max-event: " + maxEvent
                    + " (expected: more than 0, at most gateway.publish.max-in-flight-per-shard)");
        }
        if (checkpointInterval.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "gateway.publish.checkpoint-interval: " + checkpointInterval + " (expected: at least 1ms)");
        }
    }
}
