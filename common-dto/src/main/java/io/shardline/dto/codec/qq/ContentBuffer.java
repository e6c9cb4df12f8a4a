package io.shardline.dto.codec.qq;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.shardline.dto.message.Segment;

/** Collects content from left to right; neighbouring text becomes one segment. */
final class ContentBuffer {

    private static final int MAX_ID_LENGTH = 64;

    private final List<Segment> segments = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    void add(char character) {
        text.append(character);
    }

    void add(String more) {
        text.append(more);
    }

    void add(Segment segment) {
        flush();
        segments.add(segment);
    }

    boolean isEmpty() {
        return segments.isEmpty() && text.isEmpty();
    }

    List<Segment> segments() {
        flush();
        return segments;
    }

    private void flush() {
        if (!text.isEmpty()) {
            segments.add(new Segment.Text(text.toString()));
            text.setLength(0);
        }
    }

    /**
     * What stands between the angle bracket at {@code open} and the next closing one; null if that is too far away,
     * which bounds the work on content full of brackets.
     */
    static @Nullable String tag(String content, int open, int maxLength) {
        int limit = Math.min(content.length(), open + 1 + maxLength + 1);
        int close = content.indexOf('>', open + 1, limit);
        return close < 0 ? null : content.substring(open + 1, close);
    }

    /** Whether this can be an id of the platform, rather than something that a user wrote in angle brackets. */
    static boolean isId(String text) {
        return !text.isEmpty() && text.length() <= MAX_ID_LENGTH && text.chars().allMatch(c -> (c >= '0' && c <= '9')
                || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' || c == '-');
    }
}
