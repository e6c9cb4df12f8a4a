package io.shardline.simulator.fault;

import org.jspecify.annotations.Nullable;

/**
 * Where a fault applies; null means everywhere.
 *
 * @param bot app id
 * @param shard one shard
 * @param route pattern of route names, may end in {@code *}
 * @param conversation written {@code bot/scene/id}
 */
public record FaultScope(@Nullable String bot, @Nullable ShardPattern shard, @Nullable String route,
        @Nullable String conversation) {

    /** Whether a connection is meant. A connection that has not authenticated yet has neither bot nor shard. */
    public boolean admitsSocket(@Nullable String otherBot, int index, int count) {
        return (bot == null || bot.equals(otherBot)) && (shard == null || shard.matches(index, count));
    }

    boolean admitsPush(String otherBot, int index, int count, String otherConversation) {
        return admitsSocket(otherBot, index, count)
                && (conversation == null || conversation.equals(otherConversation));
    }

    boolean admitsCall(String otherBot, String otherRoute, String otherConversation) {
        return (bot == null || bot.equals(otherBot)) && (route == null || matches(route, otherRoute))
                && (conversation == null || conversation.equals(otherConversation));
    }

    private static boolean matches(String pattern, String text) {
        return pattern.endsWith("*")
                ? text.startsWith(pattern.substring(0, pattern.length() - 1))
                : pattern.equals(text);
    }
}
