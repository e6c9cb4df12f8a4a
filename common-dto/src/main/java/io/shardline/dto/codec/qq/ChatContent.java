package io.shardline.dto.codec.qq;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.shardline.dto.codec.MalformedPayloadException;
import io.shardline.dto.codec.PayloadValue;
import io.shardline.dto.message.Segment;

/** Reads the content of group and c2c messages: nothing is escaped, faces and mentions are tags. */
final class ChatContent {

    private static final String MENTION = "@";
    private static final String FACE = "faceType=";
    private static final String FACE_ID = "faceId=\"";
    private static final String FACE_EXTENSION = "ext=\"";
    private static final int MAX_TAG_LENGTH = 1024;

    private ChatContent() {}

    /** Where the platform cut the bot's own mention off, a space is left at the start. */
    static List<Segment> read(String content, Mentions mentions) {
        var buffer = new ContentBuffer();
        int i = 0;
        while (i < content.length() && content.charAt(i) == ' ') {
            i++;
        }
        while (i < content.length()) {
            if (content.charAt(i) == '<') {
                i = tag(content, i, mentions, buffer);
            } else {
                buffer.add(content.charAt(i));
                i++;
            }
        }
        return buffer.segments();
    }

    private static int tag(String content, int open, Mentions mentions, ContentBuffer buffer) {
        boolean candidate = content.startsWith(MENTION, open + 1) || content.startsWith(FACE, open + 1);
        String tag = candidate ? ContentBuffer.tag(content, open, MAX_TAG_LENGTH) : null;
        Segment segment = tag == null ? null : segment(tag, mentions);
        if (tag == null || segment == null) {
            buffer.add('<');
            return open + 1;
        }
        buffer.add(segment);
        return open + tag.length() + 2;
    }

    private static @Nullable Segment segment(String tag, Mentions mentions) {
        if (tag.startsWith(MENTION)) {
            String id = tag.substring(MENTION.length());
            return ContentBuffer.isId(id) ? mentions.of(id) : null;
        }
        String id = attribute(tag, FACE_ID);
        return id == null || !ContentBuffer.isId(id) ? null : new Segment.Face(id, faceName(tag));
    }

    private static @Nullable String attribute(String tag, String start) {
        int from = tag.indexOf(start);
        int to = from < 0 ? -1 : tag.indexOf('"', from + start.length());
        return to < 0 ? null : tag.substring(from + start.length(), to);
    }

    /** The extension is a JSON object in Base64; a name is not worth an error. */
    private static String faceName(String tag) {
        String extension = attribute(tag, FACE_EXTENSION);
        if (extension == null) {
            return "";
        }
        try {
            return PayloadValue.ofObject(Base64.getDecoder().decode(extension.getBytes(StandardCharsets.UTF_8)))
                    .get("text").text();
        } catch (IllegalArgumentException | MalformedPayloadException _) {
            return "";
        }
    }
}
