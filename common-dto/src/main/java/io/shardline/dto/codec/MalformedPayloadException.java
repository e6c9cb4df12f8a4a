package io.shardline.dto.codec;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** A payload that cannot be read; the message names the field by its path and says what was expected. */
public final class MalformedPayloadException extends RuntimeException {

    private final String path;

    /**
     * A field that is missing or has another type.
     *
     * @param path from the frame's root, for example {@code d.author.id}; empty for the frame itself
     * @param problem what was found and expected
     */
    public MalformedPayloadException(String path, String problem) {
        super((path.isEmpty() ? "payload" : path) + ": " + problem);
        this.path = path;
    }

    /** A payload that is no JSON at all. */
    public MalformedPayloadException(String problem, Throwable cause) {
        super("payload: " + problem, cause);
        this.path = "";
    }

    /** A payload that the JSON parser refused; tells where, but not what stands there: users wrote it. */
    public static MalformedPayloadException noJson(JacksonException cause) {
        // The parser gives no location where a bound of its own is exceeded.
        TokenStreamLocation location = cause.getLocation();
        String where = location == null
                ? "too deep, too long or too many"
                : "stopped at byte " + location.getByteOffset();
        return new MalformedPayloadException(where + " (expected: one JSON object)", cause);
    }

    /** Path of the field from the frame's root; empty for the frame itself. */
    public String path() {
        return path;
    }
}
