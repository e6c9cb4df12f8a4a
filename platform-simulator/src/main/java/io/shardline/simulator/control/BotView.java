package io.shardline.simulator.control;

import java.time.Duration;
import java.util.List;

import io.shardline.simulator.qq.bot.Bot;
import io.shardline.simulator.qq.bot.Intent;
import io.shardline.simulator.qq.gateway.Gateway;
import io.shardline.simulator.qq.gateway.IdentifyBudgets;
import io.shardline.simulator.qq.id.OpenIds;

/**
 * A bot without its secrets.
 *
 * @param appId its app id
 * @param name its name
 * @param userId its id as user of guilds
 * @param grantedIntents names of the intents it may ask for
 * @param suggestedShards what discovery suggests
 * @param maxConcurrency identifies per window
 * @param sessionsTotal identifies per 24 hours
 * @param sessionsRemaining what is left of them
 * @param tokenTtl life of a token
 * @param sandbox the allow-list does not apply
 * @param verified higher quotas
 * @param banned sessions are closed with 4915
 * @param sandboxOnly sessions are closed with 4914
 * @param groupAdmin may recall members' messages
 * @param allowList addresses that may call
 * @param connectedShards shards with a live connection
 * @param sessions sessions, attached or waiting to be resumed
 */
record BotView(String appId, String name, String userId, List<String> grantedIntents, int suggestedShards,
        int maxConcurrency, int sessionsTotal, int sessionsRemaining, Duration tokenTtl, boolean sandbox,
        boolean verified, boolean banned, boolean sandboxOnly, boolean groupAdmin, List<String> allowList,
        long connectedShards, int sessions) {

    static BotView of(Bot bot, Gateway gateway, IdentifyBudgets budgets) {
        return new BotView(bot.appId(), bot.name(), OpenIds.botUser(bot.appId()),
                bot.grantedIntents().stream().sorted().map(Intent::name).toList(), bot.suggestedShards(),
                bot.maxConcurrency(), bot.sessionsTotal(), budgets.allowance(bot).remaining(), bot.tokenTtl(),
                bot.sandbox(), bot.verified(), bot.banned(), bot.sandboxOnly(), bot.groupAdmin(), bot.allowList(),
                gateway.connectedShards(bot.appId()), gateway.sessionCount(bot.appId()));
    }
}
