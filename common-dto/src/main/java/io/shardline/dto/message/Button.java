package io.shardline.dto.message;

/**
 * One button of a keyboard.
 *
 * @param id the author's name for it, unique in its keyboard
 * @param label what it shows
 * @param style how it looks
 * @param action what pressing it does
 */
public record Button(String id, String label, Style style, Action action) {

    /** How a button looks. */
    public enum Style {
        /** The message's main action. */
        PRIMARY,
        /** Any other action. */
        SECONDARY
    }

    /** What pressing a button does. */
    public sealed interface Action {

        /** Tells the bot: it receives an interaction with {@code data}. */
        record Callback(String data) implements Action {}

        /**
         * Writes a text in the user's name.
         *
         * @param text what to write, usually a command
         * @param send whether it is sent at once or left for the user to finish
         */
        record Command(String text, boolean send) implements Action {}

        /** Opens a page. */
        record Link(String url) implements Action {}
    }
}
