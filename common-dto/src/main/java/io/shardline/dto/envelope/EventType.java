package io.shardline.dto.envelope;

/**
 * Type of an event, prefixed by where it comes from: {@code qq.GROUP_AT_MESSAGE_CREATE}, {@code custom.order-paid},
 * {@code shardline.gap}.
 *
 * @param value prefix, dot, the platform's own name; at most 128 characters
 */
public record EventType(String value) {

    /** Written once per partition when a topic is created, and to find out whether a topic can be written; carries
     * nothing and is skipped by every consumer. */
    public static final EventType WARM_UP = new EventType("shardline.warmup");

    /** Tells that events of a shard were missed; see {@code EventsMissed}. */
    public static final EventType GAP = new EventType("shardline.gap");

    private static final int MAX_LENGTH = 128;

    public EventType {
        if (value.length() > MAX_LENGTH || value.indexOf('.') < 1) {
            throw new IllegalArgumentException(
                    "event type: " + value + " (expected: prefix.NAME, at most 128 characters)");
        }
    }

    /** The event type {@code name} of a platform. */
    public static EventType of(Platform platform, String name) {
        return new EventType(platform.wireName() + '.' + name);
    }

    /** The platform's own name: what follows the first dot. */
    public String name() {
        return value.substring(value.indexOf('.') + 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
