package io.shardline.gateway.platform;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.shardline.dto.envelope.BotId;
import io.shardline.gateway.session.SessionView;

/**
 * A bot's connections at one moment, for people and health checks.
 *
 * @param bot the bot
 * @param problem what keeps it from connecting, null if nothing does
 * @param grantedIntents classes of events that it receives
 * @param refusedIntents classes that it asked for and has to apply for
 * @param shards its shards; empty until their number is known
 */
public record BotView(
        BotId bot,
        @Nullable String problem,
        List<String> grantedIntents,
        List<String> refusedIntents,
        List<SessionView> shards) {}
