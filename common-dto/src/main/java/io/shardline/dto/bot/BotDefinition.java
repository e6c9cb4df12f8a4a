package io.shardline.dto.bot;

import io.shardline.dto.envelope.BotId;

/** What one bot file says. */
public sealed interface BotDefinition permits QqBot {

    /** The bot. */
    BotId id();
}
