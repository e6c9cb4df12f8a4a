package io.shardline.simulator.chat;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A conversation in the page's list.
 *
 * @param scene channel, dm, group or c2c
 * @param id the platform's id
 * @param name what people call it
 * @param guild name of its guild, null if it has none
 * @param entries how many entries are kept
 * @param lastAt time of the latest entry, null if there is none
 * @param botPresent whether the bot is in it
 * @param fullMode whether the bot gets every message of this group
 */
record ConversationView(String scene, String id, String name, @Nullable String guild, int entries,
        @Nullable Instant lastAt, boolean botPresent, boolean fullMode) {}
