package io.shardline.dto.message;

import org.jspecify.annotations.Nullable;

/**
 * A file at an address.
 *
 * @param url absolute address, with scheme
 * @param filename name to show, null if unknown
 * @param contentType media type, or the platform's word for it; null if unknown
 * @param size bytes, 0 if unknown
 * @param width pixels, 0 if unknown or not a picture
 * @param height pixels, 0 if unknown or not a picture
 */
public record Media(
        String url, @Nullable String filename, @Nullable String contentType, long size, int width, int height) {

    /** A file of which only the address is known. */
    public static Media at(String url) {
        return new Media(url, null, null, 0, 0, 0);
    }
}
