package io.shardline.gateway.platform.qq;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Classes of events that a bot may ask for, by their bit. */
enum QqIntent {
    GUILDS(0), GUILD_MEMBERS(1), GUILD_MESSAGES(9), GUILD_MESSAGE_REACTIONS(10), DIRECT_MESSAGE(12), OPEN_FORUMS_EVENT(
            18), AUDIO_OR_LIVE_CHANNEL_MEMBER(19), ENTER_AIO(23), GROUP_AND_C2C_EVENT(25), INTERACTION(
                    26), MESSAGE_AUDIT(27), FORUMS_EVENT(28), AUDIO_ACTION(29), PUBLIC_GUILD_MESSAGES(30);

    /** What every bot is granted. */
    static final Set<QqIntent> BASE = Set.of(GUILDS, GUILD_MEMBERS, PUBLIC_GUILD_MESSAGES);

    /** What a bot without configured intents asks for besides, those that are granted most often first. */
    static final List<QqIntent> OPTIONAL = List.of(GROUP_AND_C2C_EVENT, INTERACTION, DIRECT_MESSAGE,
            GUILD_MESSAGE_REACTIONS,
            MESSAGE_AUDIT);

    private final int bit;

    QqIntent(int bit) {
        this.bit = bit;
    }

    /** The number that IDENTIFY carries. */
    static long mask(Collection<QqIntent> intents) {
        return intents.stream().mapToLong(intent -> 1L << intent.bit).reduce(0, (a, b) -> a | b);
    }

    /**
     * Reads names as they stand in a bot file.
     *
     * @throws IllegalArgumentException if one is unknown
     */
    static Set<QqIntent> parse(List<String> names) {
        Set<QqIntent> intents = EnumSet.noneOf(QqIntent.class);
        for (String name : names) {
            try {
                intents.add(valueOf(name));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "intents: " + name + " (expected: some of " + List.of(values()) + ")", e);
            }
        }
        return intents;
    }
}
