package io.shardline.logic.platform.qq;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.shardline.dto.message.Media;
import io.shardline.dto.message.Segment;
import io.shardline.logic.platform.qq.QqMessage.Upload;

/** Writes content for groups and c2c chats. */
final class ChatMessageWriter {

    private static final int TEXT = 0;
    private static final int MARKDOWN = 2;
    private static final int ARK = 3;
    private static final int MEDIA = 7;
    private static final int IMAGE_FILE = 1;
    private static final int VIDEO_FILE = 2;
    private static final int VOICE_FILE = 3;
    private static final int OTHER_FILE = 4;
    /** The platform turns these into mentions and buttons; text that a user wrote must not. */
    private static final String TAG = "<qqbot-";

    private final DefusedText text = new DefusedText(TAG);
    private final StringBuilder markdown = new StringBuilder();
    private final List<String> degraded = new ArrayList<>();
    private @Nullable Upload upload;
    private Segment.@Nullable Keyboard keyboard;
    private Segment.@Nullable Card card;
    private @Nullable String quoted;

    private ChatMessageWriter() {}

    /**
     * The message with that content.
     *
     * @throws UnsendableException if one message cannot carry it
     */
    static QqMessage write(List<Segment> content) {
        ChatMessageWriter writer = new ChatMessageWriter();
        content.forEach(writer::add);
        return new QqMessage(writer.body(), writer.upload, List.copyOf(writer.degraded));
    }

    private void add(Segment segment) {
        switch (segment) {
            case Segment.Text(var words) -> text.say(words);
            case Segment.Mention mention -> text.mark(TAG + "at-user id=\"" + attribute(mention.userId()) + "\" />");
            case Segment.MentionEveryone _ -> text.mark(TAG + "at-everyone />");
            case Segment.ChannelLink(var channelId) -> {
                text.say("#" + channelId);
                degraded.add("ChannelLink: its id as text");
            }
            case Segment.Face face -> {
                text.say("[" + (face.name().isEmpty() ? face.id() : face.name()) + "]");
                degraded.add("Face: its name in brackets");
            }
            case Segment.Image(var media) -> attach(IMAGE_FILE, media);
            case Segment.Video(var media) -> attach(VIDEO_FILE, media);
            case Segment.Voice voice -> attach(VOICE_FILE, voice.media());
            case Segment.File(var media) -> attach(OTHER_FILE, media);
            case Segment.Quote quote -> quoted = QqMessage.single("quotes", quoted, quote.reference());
            case Segment.Markdown(var words) -> markdown.append(words);
            case Segment.Keyboard buttons -> keyboard = QqMessage.single("keyboards", keyboard, buttons);
            case Segment.Card ark -> card = QqMessage.single("cards", card, ark);
        }
    }

    private void attach(int fileType, Media media) {
        upload = QqMessage.single("files", upload, new Upload(fileType, media.url(), media.filename()));
    }

    private Map<String, Object> body() {
        boolean rich = !markdown.isEmpty() || keyboard != null;
        int kinds = (rich ? 1 : 0) + (card == null ? 0 : 1) + (upload == null ? 0 : 1);
        if (kinds > 1) {
            throw new UnsendableException("markdown or keyboard, card and file in one message (expected: one of them)");
        }
        Map<String, Object> body = new LinkedHashMap<>();
        if (rich) {
            richText(body);
        } else if (card != null) {
            if (!text.isEmpty()) {
                throw new UnsendableException("text beside a card: a group or c2c message shows only the card");
            }
            body.put("msg_type", ARK);
            body.put("ark", QqJson.object("card", card.json()));
        } else if (upload != null) {
            body.put("msg_type", MEDIA);
            // A caption of one space, because some versions of the platform refuse an empty one.
            body.put("content", text.isEmpty() ? " " : text.toString());
        } else {
            if (text.isEmpty()) {
                throw new UnsendableException("no content");
            }
            body.put("msg_type", TEXT);
            body.put("content", text.toString());
        }
        if (quoted != null) {
            body.put("message_reference", Map.of("message_id", quoted));
        }
        return body;
    }

    private void richText(Map<String, Object> body) {
        if (!text.isEmpty()) {
            degraded.add("Text beside Markdown or Keyboard: part of the Markdown");
        }
        body.put("msg_type", MARKDOWN);
        body.putAll(QqMessage.richText(text.toString(), markdown.toString(), keyboard));
    }

    private static String attribute(String value) {
        String safe = value.replace("\"", "").replace("<", "").replace(">", "");
        if (safe.isBlank()) {
            throw new UnsendableException("Mention: no id (expected: the user's openid)");
        }
        return safe;
    }
}
