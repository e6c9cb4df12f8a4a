package io.shardline.logic.platform.qq;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.shardline.dto.message.Segment;

/** Writes content for guild channels and direct messages. */
final class GuildMessageWriter {

    private static final String EVERYONE = "@everyone";

    private final DefusedText text = new DefusedText(EVERYONE);
    private final StringBuilder markdown = new StringBuilder();
    private final List<String> degraded = new ArrayList<>();
    private @Nullable String image;
    private Segment.@Nullable Keyboard keyboard;
    private Segment.@Nullable Card card;
    private @Nullable String quoted;

    private GuildMessageWriter() {}

    /**
     * The message with that content.
     *
     * @throws UnsendableException if one message cannot carry it
     */
    static QqMessage write(List<Segment> content) {
        GuildMessageWriter writer = new GuildMessageWriter();
        content.forEach(writer::add);
        return new QqMessage(writer.body(), null, List.copyOf(writer.degraded));
    }

    private void add(Segment segment) {
        switch (segment) {
            case Segment.Text(var words) -> text.say(escaped(words));
            case Segment.Mention mention -> text.mark("<@" + digits("Mention", mention.userId()) + ">");
            case Segment.MentionEveryone _ -> text.mark(EVERYONE);
            case Segment.ChannelLink(var channelId) -> text.mark("<#" + digits("ChannelLink", channelId) + ">");
            case Segment.Face face -> text.mark("<emoji:" + digits("Face", face.id()) + ">");
            case Segment.Image(var media) -> image = QqMessage.single("pictures", image, media.url());
            case Segment.Video _ -> throw new UnsendableException("Video: a guild takes none");
            case Segment.Voice _ -> throw new UnsendableException("Voice: a guild takes none");
            case Segment.File _ -> throw new UnsendableException("File: a guild takes none");
            case Segment.Quote quote -> quoted = QqMessage.single("quotes", quoted, quote.reference());
            case Segment.Markdown(var words) -> markdown.append(words);
            case Segment.Keyboard buttons -> keyboard = QqMessage.single("keyboards", keyboard, buttons);
            case Segment.Card ark -> card = QqMessage.single("cards", card, ark);
        }
    }

    private Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        if (!markdown.isEmpty() || keyboard != null) {
            if (image != null || card != null) {
                throw new UnsendableException("markdown or keyboard beside a picture or card (expected: one of them)");
            }
            if (!text.isEmpty()) {
                degraded.add("Text beside Markdown or Keyboard: part of the Markdown");
            }
            body.putAll(QqMessage.richText(text.toString(), markdown.toString(), keyboard));
        } else {
            plain(body);
        }
        if (quoted != null) {
            body.put("message_reference", Map.of("message_id", quoted));
        }
        return body;
    }

    private void plain(Map<String, Object> body) {
        if (!text.isEmpty()) {
            body.put("content", text.toString());
        }
        if (image != null) {
            body.put("image", image);
        }
        if (card != null) {
            body.put("ark", QqJson.object("card", card.json()));
        }
        if (body.isEmpty()) {
            throw new UnsendableException("no content");
        }
    }

    /** Else a user's text, said back, could mention everybody. */
    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String digits(String what, String id) {
        if (id.isEmpty() || !id.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new UnsendableException(what + ": id " + id + " (expected: digits)");
        }
        return id;
    }
}
