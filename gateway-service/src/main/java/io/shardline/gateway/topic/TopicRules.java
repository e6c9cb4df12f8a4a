package io.shardline.gateway.topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What the promises demand of a topic. Pure. */
final class TopicRules {

    private static final int REPLICAS = 3;
    private static final int IN_SYNC = 2;

    private TopicRules() {}

    static List<Violation> check(TopicFacts topic, Duration retention) {
        List<Violation> violations = new ArrayList<>();
        if (topic.replicationFactor() < REPLICAS) {
            violations.add(lost(topic, "replication factor", topic.replicationFactor(), "at least " + REPLICAS));
        }
        long inSync = topic.number("min.insync.replicas", 1);
        if (inSync < IN_SYNC) {
            violations.add(lost(topic, "min.insync.replicas", inSync, "at least " + IN_SYNC));
        }
        if ("true".equals(topic.text("unclean.leader.election.enable", "false"))) {
            violations.add(lost(topic, "unclean.leader.election.enable", true, "false"));
        }
        if (!"delete".equals(topic.text("cleanup.policy", "delete"))) {
            violations.add(lost(topic, "cleanup.policy", topic.text("cleanup.policy", "delete"), "delete"));
        }
        if (topic.number("retention.bytes", -1) != -1) {
            violations.add(lost(topic, "retention.bytes", topic.number("retention.bytes", -1),
                    "-1: a limit by size drops events that nobody has read"));
        }
        long kept = topic.number("retention.ms", -1);
        if (kept != -1 && kept < retention.toMillis()) {
            violations.add(lost(topic, "retention.ms", kept, "at least " + retention.toMillis()));
        }
        if (kept == -1 || topic.offsetsRetentionMinutes() * 60_000 < kept) {
            violations.add(lost(topic, "the broker's offsets.retention.minutes", topic.offsetsRetentionMinutes(),
                    "at least the topic's retention: else a group that was idle starts anew"));
        }
        return violations;
    }

    private static Violation lost(TopicFacts topic, String what, Object found, String expected) {
        return new Violation("P1", topic.name() + ": " + what + ": " + found + " (expected: " + expected + ")");
    }
}
