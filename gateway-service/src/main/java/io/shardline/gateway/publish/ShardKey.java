package io.shardline.gateway.publish;

import io.shardline.dto.envelope.BotId;
import io.shardline.dto.envelope.ShardId;

/**
 * One shard of one bot.
 *
 * @param bot the bot
 * @param shard the slice of its events
 */
public record ShardKey(BotId bot, ShardId shard) {

    @Override
    public String toString() {
        return bot + "/" + shard;
    }
}
