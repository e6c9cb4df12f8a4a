package io.shardline.logic.routing;

import java.util.Locale;
import java.util.Optional;

/**
 * A command as a user writes it: {@code /name arguments}.
 *
 * @param name in lower case, without the slash
 * @param arguments what follows, without surrounding white space
 */
public record CommandLine(String name, String arguments) {

    /** The command in a text; empty if it does not begin with one. */
    public static Optional<CommandLine> parse(String text) {
        String stripped = text.strip();
        if (!stripped.startsWith("/")) {
            return Optional.empty();
        }
        int end = 1;
        while (end < stripped.length() && !Character.isWhitespace(stripped.charAt(end))) {
            end++;
        }
        return Optional.of(
                new CommandLine(stripped.substring(1, end).toLowerCase(Locale.ROOT), stripped.substring(end).strip()));
    }
}
