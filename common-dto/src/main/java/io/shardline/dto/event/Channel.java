package io.shardline.dto.event;

import org.jspecify.annotations.Nullable;

/**
 * A channel of a guild as an event shows it.
 *
 * @param id the platform's id
 * @param guildId the guild that it belongs to
 * @param name display name, empty if the platform does not say
 * @param kind what it is for
 * @param ownerId whose it is, null if the platform does not say
 */
public record Channel(String id, String guildId, String name, Kind kind, @Nullable String ownerId) {

    /** What a channel is for. */
    public enum Kind {
        /** Writing. */
        TEXT,
        /** Talking. */
        VOICE,
        /** Grouping other channels. */
        CATEGORY,
        /** Live broadcasts. */
        LIVE,
        /** An embedded application. */
        APP,
        /** Threads with posts. */
        FORUM,
        /** Something that this version does not know. */
        OTHER
    }
}
