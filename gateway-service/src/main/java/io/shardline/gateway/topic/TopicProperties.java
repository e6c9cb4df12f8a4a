package io.shardline.gateway.topic;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the shared topics.
 *
 * @param create whether missing topics are created at start; default true
 * @param partitions number of partitions of a new topic; cannot change later, so plan ahead; default 6
 * @param replicationFactor replicas of a new topic; default 3
 * @param minInsyncReplicas replicas that acknowledge a record; default 2
 * @param retention how long events are kept; default 7d
 * @param checks what happens when a store cannot keep a promise: off, warn, or strict (refuse to start); default warn
 * @param checkEvery pause between checks; default 1h
 */
@ConfigurationProperties("gateway.topic")
public record TopicProperties(
        @DefaultValue("true") boolean create,
        @DefaultValue("6") int partitions,
        @DefaultValue("3") short replicationFactor,
        @DefaultValue("2") short minInsyncReplicas,
        @DefaultValue("7d") Duration retention,
        @DefaultValue("warn") Checks checks,
        @DefaultValue("1h") Duration checkEvery) {

    public TopicProperties {
        if (partitions < 1 || partitions > 10_000) {
            throw new IllegalArgumentException("gateway.topic.partitions: " + partitions + " (expected: 1 to 10000)");
        }
        if (replicationFactor < 1) {
            throw new IllegalArgumentException(
                    "gateway.topic.replication-factor: " + replicationFactor + " (expected: at least 1)");
        }
        if (minInsyncReplicas < 1 || minInsyncReplicas > replicationFactor) {
            throw new IllegalArgumentException("gateway.topic.min-insync-replicas: " + minInsyncReplicas
                    + " (expected: 1 to gateway.topic.replication-factor, " + replicationFactor + ")");
        }
        if (retention.compareTo(Duration.ofHours(1)) < 0) {
            throw new IllegalArgumentException("gateway.topic.retention: " + retention + " (expected: at least 1h)");
        }
        if (checkEvery.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "gateway.topic.check-every: " + checkEvery + " (expected: at least 1ms)");
        }
    }

    /** What a violation leads to. */
    public enum Checks {
        /** Nothing is checked. */
        OFF,
        /** Log, health detail and metric. */
        WARN,
        /** The service does not start. */
        STRICT
    }
}
