package io.shardline.simulator.qq.event;

/** What decides which shard gets an event. */
public sealed interface Placement {

    /** It happened in a guild. Ids are unsigned. */
    record InGuild(long guildId) implements Placement {}

    /** It is a direct message, with a virtual guild and the guild where it started. */
    record Direct(long virtualGuildId, long sourceGuildId) implements Placement {}

    /** It has no guild; the key is the openid of the group or user. */
    record Ungrouped(String key) implements Placement {}
}
