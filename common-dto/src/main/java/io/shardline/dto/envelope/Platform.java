package io.shardline.dto.envelope;

import java.util.Locale;

/** A platform that events come from; its wire name starts every key and event type. */
public enum Platform {
    /** QQ official bots. */
    QQ,
    /** Feishu and Lark. */
    FEISHU,
    /** OneBot v11 implementations. */
    ONEBOT,
    /** Any system that posts events over HTTP. */
    CUSTOM,
    /** Visitors in a browser. */
    WEB;

    private final String wireName = name().toLowerCase(Locale.ROOT);

    /** Lower-case name as it stands in keys, event types and bot files. */
    public String wireName() {
        return wireName;
    }

    /**
     * Finds a platform by its wire name.
     *
     * @throws IllegalArgumentException if there is no such platform
     */
    public static Platform of(String wireName) {
        for (Platform platform : values()) {
            if (platform.wireName.equals(wireName)) {
                return platform;
            }
        }
        throw new IllegalArgumentException(
                "platform: " + wireName + " (expected: one of qq, feishu, onebot, custom, web)");
    }

    @Override
    public String toString() {
        return wireName;
    }
}
