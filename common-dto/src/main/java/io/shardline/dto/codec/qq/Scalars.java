package io.shardline.dto.codec.qq;

import java.time.Instant;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;

/** Reads the value that a parser stands at. A value of another kind is passed over and counts as absent. */
final class Scalars {

    private Scalars() {}

    /** A text that is not empty, or a whole number as text. */
    static @Nullable String text(JsonParser parser) {
        if (!isTextual(parser)) {
            return null;
        }
        String text = parser.getString();
        return text.isEmpty() ? null : text;
    }

    /** The same, without a new string if it is one of the known names. */
    static @Nullable String name(JsonParser parser, NameTable known) {
        if (!isTextual(parser)) {
            return null;
        }
        String name = known.find(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
        return name == null ? text(parser) : name;
    }

    /** A whole number that is not negative, or its text; 0 if absent. */
    static long number(JsonParser parser) {
        JsonToken token = parser.currentToken();
        long number = 0;
        if (token == JsonToken.VALUE_NUMBER_INT) {
            number = parser.getNumberType() == NumberType.BIG_INTEGER ? 0 : parser.getLongValue();
        } else if (token == JsonToken.VALUE_STRING) {
            number = number(parser.getString());
        } else {
            parser.skipChildren();
        }
        return Math.max(number, 0);
    }

    static @Nullable Instant time(JsonParser parser) {
        if (!isTextual(parser)) {
            return null;
        }
        char[] characters = parser.getStringCharacters();
        int from = parser.getStringOffset();
        return QqTimes.find(characters, from, from + parser.getStringLength());
    }

    /**
     * What follows the prefix in the text that the parser stands at; null if it starts otherwise, or nothing follows.
     */
    static @Nullable String textAfter(JsonParser parser, char[] prefix) {
        int length = parser.getStringLength();
        if (length <= prefix.length) {
            return null;
        }
        char[] characters = parser.getStringCharacters();
        int start = parser.getStringOffset();
        int end = start + prefix.length;
        return Arrays.equals(characters, start, end, prefix, 0, prefix.length)
                ? new String(characters, end, length - prefix.length)
                : null;
    }

    private static boolean isTextual(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT) {
            return true;
        }
        parser.skipChildren();
        return false;
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            return 0;
        }
    }
}
