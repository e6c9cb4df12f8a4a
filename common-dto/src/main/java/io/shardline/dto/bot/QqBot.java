package io.shardline.dto.bot;

import java.net.URI;
import java.util.List;
import java.util.OptionalInt;

import io.shardline.dto.envelope.BotId;
import io.shardline.dto.envelope.Platform;

/**
 * A QQ official bot.
 *
 * @param appId decimal app id
 * @param secret app secret
 * @param shards number of shards, at least 1; empty = what the platform suggests
 * @param intents names of the intents to ask for; empty = the default set, less what the platform refuses
 * @param apiUrl base of the OpenAPI and of gateway discovery, without a slash at the end
 * @param tokenUrl where access tokens are issued
 * @param timings whether API calls carry a {@code Shardline-Timing} header; for the simulator
 */
public record QqBot(
        String appId,
        Secret secret,
        OptionalInt shards,
        List<String> intents,
        URI apiUrl,
        URI tokenUrl,
        boolean timings) implements BotDefinition {

    /** The OpenAPI of the platform. */
    public static final URI PRODUCTION_API = URI.create("https://api.sgroup.qq.com");
    /** The OpenAPI for guilds, groups and users that are configured as sandbox. */
    public static final URI SANDBOX_API = URI.create("https://sandbox.api.sgroup.qq.com");
    /** Where tokens are issued, for both. */
    public static final URI PRODUCTION_TOKEN = URI.create("https://bots.qq.com/app/getAppAccessToken");

    /** More shards than this are taken for a typing error. */
    public static final int MAX_SHARDS = 10_000;

    public QqBot {
        intents = List.copyOf(intents);
    }

    @Override
    public BotId id() {
        return new BotId(Platform.QQ, appId);
    }
}
