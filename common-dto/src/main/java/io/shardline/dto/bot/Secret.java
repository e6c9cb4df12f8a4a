package io.shardline.dto.bot;

/**
 * A text that must never be printed.
 *
 * @param value the text itself
 */
public record Secret(String value) {

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
