package io.shardline.dto.codec.qq;

import io.shardline.dto.envelope.BotId;
import io.shardline.dto.envelope.ConversationKey;
import io.shardline.dto.envelope.Scene;

/**
 * Where an event happened, as its frame tells it: a conversation before the bot is known.
 *
 * @param scene the kind of place
 * @param id the platform's id of it
 */
public record QqPlace(Scene scene, String id) {

    /** That place as conversation of a bot. */
    public ConversationKey of(BotId bot) {
        return new ConversationKey(bot, scene, id);
    }
}
