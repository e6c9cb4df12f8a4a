package io.shardline.simulator.fault;

import io.shardline.simulator.json.InvalidFieldException;

/**
 * Which shards are meant.
 *
 * @param index the shard's index
 * @param count the shard count, 0 for any
 */
public record ShardPattern(int index, int count) {

    /** Reads {@code 3} or {@code 3/8}. */
    public static ShardPattern parse(String text) {
        String[] parts = text.split("/", -1);
        try {
            if (parts.length <= 2) {
                int index = Integer.parseInt(parts[0]);
                int count = parts.length == 2 ? Integer.parseInt(parts[1]) : 0;
                if (index >= 0 && (parts.length == 1 || count > index)) {
                    return new ShardPattern(index, count);
                }
            }
        } catch (NumberFormatException e) {
            throw new InvalidFieldException("shard: " + text + " (expected: 3 or 3/8)", e);
        }
        throw new InvalidFieldException("shard: " + text + " (expected: 3 or 3/8)");
    }

    /** Whether this shard is meant. */
    public boolean matches(int otherIndex, int otherCount) {
        return index == otherIndex && (count == 0 || count == otherCount);
    }
}
