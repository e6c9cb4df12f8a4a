package io.shardline.dto.envelope;

/**
 * Slice {@code index} of {@code count} of a bot's events, written {@code 0/4}.
 *
 * @param index from 0
 * @param count number of slices, at least 1
 */
public record ShardId(int index, int count) {

    public ShardId {
        if (count < 1 || index < 0 || index >= count) {
            throw new IllegalArgumentException("shard: " + index + '/' + count + " (expected: 0 <= index < count)");
        }
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException if the text is not {@code index/count}
     */
    public static ShardId parse(String text) {
        int slash = text.indexOf('/');
        try {
            return new ShardId(Integer.parseInt(text, 0, Math.max(slash, 0), 10),
                    Integer.parseInt(text, slash + 1, text.length(), 10));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("shard: " + text + " (expected: index/count)", e);
        }
    }

    @Override
    public String toString() {
        return index + "/" + count;
    }
}
