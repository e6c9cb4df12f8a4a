package io.shardline.simulator.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What a reader wants to see.
 *
 * @param bot app id, null for all
 * @param conversation written {@code bot/scene/id}, null for all
 * @param sinceMicros nothing older than this
 */
public record Filter(@Nullable String bot, @Nullable String conversation, long sinceMicros) {

    public static final Filter ALL = new Filter(null, null, 0);

    boolean admits(String otherConversation) {
        if (conversation != null) {
            return conversation.equals(otherConversation);
        }
        return bot == null || (otherConversation.startsWith(bot) && otherConversation.startsWith("/", bot.length()));
    }

    boolean admitsCall(Tables tables, int row) {
        CallTable.Chunk chunk = tables.calls.chunk(row);
        int at = CallTable.offset(row);
        return chunk.at[at] >= sinceMicros && admitsBot(tables.names.text(chunk.bot[at]))
                && (conversation == null || conversation.equals(tables.names.text(chunk.conversation[at])));
    }

    /** Limits are the bot's, so a violation belongs to every conversation. */
    boolean admitsViolation(Violation violation) {
        return violation.atUs() >= sinceMicros && admitsBot(violation.bot());
    }

    boolean admitsBot(String other) {
        return bot == null || bot.equals(other);
    }
}
