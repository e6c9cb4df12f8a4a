package io.shardline.dto.codec.qq;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.shardline.dto.message.Segment;

/**
 * Reads the content of guild messages: entities for {@code & < >}, and tags, which therefore are never a user's own
 * text.
 */
final class GuildContent {

    private static final String EVERYONE = "@everyone";
    private static final String EMOJI = "emoji:";
    private static final int MAX_TAG_LENGTH = 80;

    private GuildContent() {}

    static List<Segment> read(String content, Mentions mentions) {
        var buffer = new ContentBuffer();
        int i = 0;
        while (i < content.length()) {
            char c = content.charAt(i);
            if (c == '<') {
                i = tag(content, i, mentions, buffer);
            } else if (c == '&') {
                i = entity(content, i, buffer);
            } else if (c == '@' && mentions.everyone() && content.startsWith(EVERYONE, i)) {
                buffer.add(new Segment.MentionEveryone());
                i += EVERYONE.length();
            } else {
                buffer.add(c);
                i++;
            }
        }
        return buffer.segments();
    }

    private static int tag(String content, int open, Mentions mentions, ContentBuffer buffer) {
        String tag = ContentBuffer.tag(content, open, MAX_TAG_LENGTH);
        Segment segment = tag == null ? null : segment(tag, mentions);
        if (tag == null || segment == null) {
            buffer.add('<');
            return open + 1;
        }
        buffer.add(segment);
        return open + tag.length() + 2;
    }

    private static @Nullable Segment segment(String tag, Mentions mentions) {
        if (tag.startsWith("@")) {
            String id = tag.startsWith("@!") ? tag.substring(2) : tag.substring(1);
            return ContentBuffer.isId(id) ? mentions.of(id) : null;
        }
        if (tag.startsWith("#") && ContentBuffer.isId(tag.substring(1))) {
            return new Segment.ChannelLink(tag.substring(1));
        }
        if (tag.startsWith(EMOJI) && ContentBuffer.isId(tag.substring(EMOJI.length()))) {
            return new Segment.Face(tag.substring(EMOJI.length()), "");
        }
        return null;
    }

    private static int entity(String content, int start, ContentBuffer buffer) {
        for (Entity entity : Entity.values()) {
            if (content.startsWith(entity.escaped, start)) {
                buffer.add(entity.character);
                return start + entity.escaped.length();
            }
        }
        buffer.add('&');
        return start + 1;
    }

    private enum Entity {
        AMPERSAND("&amp;", '&'), LESS("&lt;", '<'), GREATER("&gt;", '>');

        private final String escaped;
        private final char character;

        Entity(String escaped, char character) {
            this.escaped = escaped;
            this.character = character;
        }
    }
}
