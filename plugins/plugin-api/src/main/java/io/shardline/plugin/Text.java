package io.shardline.plugin;

import java.util.Locale;

/**
 * A text for users, in the languages that they speak.
 *
 * @param english in English
 * @param chinese in Chinese
 */
public record Text(String english, String chinese) {

    /** A text in both languages. */
    public static Text of(String english, String chinese) {
        return new Text(english, chinese);
    }

    /** The one for a reader's language; English for those we do not have. */
    public String in(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? chinese : english;
    }
}
