package io.shardline.gateway.topic;

import java.util.Map;

/**
 * What a topic is like.
 *
 * @param name its name
 * @param replicationFactor the smallest of its partitions
 * @param settings its effective configuration
 * @param offsetsRetentionMinutes how long the broker keeps the positions of idle consumer groups
 */
record TopicFacts(String name, int replicationFactor, Map<String, String> settings, long offsetsRetentionMinutes) {

    String text(String setting, String fallback) {
        return settings.getOrDefault(setting, fallback);
    }

    long number(String setting, long fallback) {
        try {
            return Long.parseLong(settings.getOrDefault(setting, Long.toString(fallback)));
        } catch (NumberFormatException _) {
            return fallback;
        }
    }
}
