package io.shardline.simulator.qq.event;

import io.shardline.simulator.json.JsonFields;

/**
 * A file that a user sends along.
 *
 * @param contentType such as {@code image/png}, {@code video/mp4}, {@code voice}, {@code file}
 * @param filename its name
 * @param url where it can be fetched
 * @param width pixels, 0 if it is no picture
 * @param height pixels, 0 if it is no picture
 * @param size bytes
 */
public record Attachment(String contentType, String filename, String url, int width, int height, long size) {

    private static final int MAX_PIXELS = 100_000;
    private static final long MAX_SIZE = 1L << 40;

    /** Reads one from a request. */
    public static Attachment read(JsonFields fields) {
        var attachment = new Attachment(fields.text("contentType", "image/png"), fields.text("filename", "file"),
                fields.text("url"), fields.integer("width", 0, 0, MAX_PIXELS),
                fields.integer("height", 0, 0, MAX_PIXELS),
                fields.integer("size", 0L, 0, MAX_SIZE));
        fields.end();
        return attachment;
    }
}
