package io.shardline.dto.message;

import java.util.List;
import java.util.stream.Collectors;

/** Reads lists of segments. */
public final class Segments {

    private Segments() {}

    /** The text segments joined, without mentions, pictures and the like; surrounding white space removed. */
    public static String plainText(List<Segment> content) {
        return content.stream()
                .filter(Segment.Text.class::isInstance)
                .map(segment -> ((Segment.Text) segment).text())
                .collect(Collectors.joining())
                .strip();
    }
}
