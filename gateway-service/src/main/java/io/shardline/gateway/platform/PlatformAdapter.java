package io.shardline.gateway.platform;

import io.shardline.dto.bot.BotDefinition;

/**
 * A platform's side of the gateway.
 *
 * @param <B> what its bot files say
 */
public interface PlatformAdapter<B extends BotDefinition> {

    /** Which bots it serves. */
    Class<B> serves();

    /**
     * Prepares a bot's connections.
     *
     * @throws IllegalArgumentException if something in the definition is unknown to the platform; the message names it
     */
    BotConnections connections(B bot);
}
