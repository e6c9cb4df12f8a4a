package io.shardline.dto.envelope;

/**
 * Identity of an inbound event, for deduplication: the same event delivered twice carries the same id.
 *
 * @param value opaque, not empty, at most 512 characters
 */
public record EventId(String value) {

    /** Longest identity that is taken over; longer ones are hashed by whoever reads the platform's frame. */
    public static final int MAX_LENGTH = 512;

    public EventId {
        if (value.isEmpty() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "event id: " + value.length() + " characters (expected: 1 to " + MAX_LENGTH + ")");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
