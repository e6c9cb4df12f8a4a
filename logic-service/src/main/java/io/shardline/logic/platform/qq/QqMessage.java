package io.shardline.logic.platform.qq;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.shardline.dto.message.Segment;

/**
 * A message as the platform takes it.
 *
 * @param body fields of the request, without the anchor
 * @param upload a file that has to be uploaded first, null if there is none
 * @param degraded what could not be sent as it is, and what it became
 */
record QqMessage(Map<String, Object> body, @Nullable Upload upload, List<String> degraded) {

    /**
     * A file that the platform fetches.
     *
     * @param fileType the platform's number of its kind
     * @param url where it is
     * @param name to show, null if unknown
     */
    record Upload(int fileType, String url, @Nullable String name) {}

    /**
     * What a message can have one of.
     *
     * @throws UnsendableException if it has one already
     */
    static <T> T single(String what, @Nullable T before, T next) {
        if (before != null) {
            throw new UnsendableException("two " + what + " in one message (expected: at most one)");
        }
        return next;
    }

    /**
     * The fields of a message in Markdown.
     *
     * @throws UnsendableException if there are only buttons, which the platform does not show alone
     */
    static Map<String, Object> richText(String text, String markdown, Segment.@Nullable Keyboard keyboard) {
        if (text.isEmpty() && markdown.isEmpty()) {
            throw new UnsendableException("keyboard without words (expected: text or Markdown beside it)");
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("markdown", Map.of("content", text.isEmpty() || markdown.isEmpty()
                ? text + markdown
                : text + "\n" + markdown));
        if (keyboard != null) {
            fields.put("keyboard", QqKeyboard.write(keyboard));
        }
        return fields;
    }
}
