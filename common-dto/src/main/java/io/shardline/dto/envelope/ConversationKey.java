package io.shardline.dto.envelope;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What keeps order: one conversation of one bot. Written {@code platform/bot/scene/id}, for example
 * {@code qq/102000001/group/9F3A}; the written form is the Kafka key. Characters of the id other than letters, digits and
 * {@code . _ - *} are percent-encoded in it.
 *
 * @param bot the bot that takes part
 * @param scene the kind of place
 * @param id the platform's id of the place, not empty, at most 256 characters
 */
public record ConversationKey(BotId bot, Scene scene, String id) {

    /** Longest id that is taken over; longer ones are hashed by whoever reads the platform's frame. */
    public static final int MAX_ID_LENGTH = 256;

    public ConversationKey {
        if (id.isEmpty() || id.length() > MAX_ID_LENGTH) {
            throw new IllegalArgumentException(
                    "conversation id: " + id.length() + " characters (expected: 1 to " + MAX_ID_LENGTH + ")");
        }
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException if the text is not {@code platform/bot/scene/id}
     */
    public static ConversationKey parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("conversation: " + text + " (expected: platform/bot/scene/id)");
        }
        // The decoder is one for forms, where a plus is a space; in a key it is a plus.
        String id = URLDecoder.decode(parts[3].replace("+", "%2B"), StandardCharsets.UTF_8);
        return new ConversationKey(new BotId(Platform.of(parts[0]), parts[1]), new Scene(parts[2]), id);
    }

    @Override
    public String toString() {
        return bot.platform().wireName() + '/' + bot.account() + '/' + scene.name() + '/' + encoded(id);
    }

    private static String encoded(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (!((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))) {
                return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
            }
        }
        return id;
    }
}
