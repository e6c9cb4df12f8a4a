package io.shardline.dto.event;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A user pressed a button, used a menu or changed a setting of the bot.
 *
 * @param origin where it comes from
 * @param interactionId id to answer with
 * @param kind what was used
 * @param user who did it, null if the platform does not say
 * @param buttonId the pressed button or chosen menu entry, empty if the kind has none
 * @param data what the author put on the button, empty if none
 * @param messageId the message that carries the button, null if the platform does not say
 * @param details further fields of the platform by name, {@code type} always among them; those of inner objects by
 *     their path ({@code authorize_data.scope})
 */
public record InteractionTriggered(
        EventOrigin origin,
        String interactionId,
        Kind kind,
        @Nullable User user,
        String buttonId,
        String data,
        @Nullable String messageId,
        Map<String, String> details) implements BotEvent {

    public InteractionTriggered {
        details = Map.copyOf(details);
    }

    /** Whether the platform waits for an answer: until it comes, the user's button spins. */
    public boolean awaitsAnswer() {
        return kind == Kind.BUTTON || kind == Kind.MENU;
    }

    /** What was used. */
    public enum Kind {
        /** A button below a message. */
        BUTTON,
        /** An entry of the quick menu. */
        MENU,
        /** Thumbs up or down on a message of the bot. */
        FEEDBACK,
        /** A permission was given or withdrawn. */
        AUTHORIZATION,
        /** Anything else; the details say what, see {@code type}. */
        OTHER
    }
}
