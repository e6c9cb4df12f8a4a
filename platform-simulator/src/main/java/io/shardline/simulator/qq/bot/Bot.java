package io.shardline.simulator.qq.bot;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A bot as its owner registered it.
 *
 * @param appId decimal app id
 * @param secret the client secret
 * @param name what users see; default "demo bot"
 * @param legacyToken the fixed token of "Bot appid.token"; default the secret
 * @param grantedIntents intents that a session may ask for
 * @param suggestedShards what discovery suggests; default 1
 * @param maxConcurrency identifies per window; default 1
 * @param sessionsTotal identifies per 24 hours; default 1000
 * @param tokenTtl life of an access token, 1s to 2h; default 2h
 * @param sandbox the allow-list does not apply; default false
 * @param verified higher quotas for active messages; default false
 * @param banned sessions are closed with 4915; default false
 * @param sandboxOnly sessions are closed with 4914; default false
 * @param groupAdmin may recall messages of group members; default false
 * @param allowList addresses that may call; empty means all
 */
public record Bot(
        String appId, Secret secret,
        @DefaultValue("demo bot") String name,
        @Nullable Secret legacyToken,
        @DefaultValue({
                "GUILDS", "GUILD_MEMBERS", "PUBLIC_GUILD_MESSAGES", "GROUP_AND_C2C_EVENT", "INTERACTION",
                "DIRECT_MESSAGE", "MESSAGE_AUDIT", "GUILD_MESSAGE_REACTIONS"}) Set<Intent> grantedIntents,
        @DefaultValue("1") int suggestedShards,
        @DefaultValue("1") int maxConcurrency,
        @DefaultValue("1000") int sessionsTotal,
        @DefaultValue("2h") Duration tokenTtl,
        @DefaultValue("false") boolean sandbox,
        @DefaultValue("false") boolean verified,
        @DefaultValue("false") boolean banned,
        @DefaultValue("false") boolean sandboxOnly,
        @DefaultValue("false") boolean groupAdmin,
        @DefaultValue List<String> allowList) {

    private static final Duration MAX_TOKEN_TTL = Duration.ofHours(2);
    private static final int MAX_APP_ID = 20;

    /** The most shards that a bot can have. */
    public static final int MAX_SHARDS = 10_000;

    public Bot {
        if (appId.isEmpty() || appId.length() > MAX_APP_ID || !appId.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("appId: " + appId + " (expected: 1 to 20 decimal digits)");
        }
        requireRange("suggestedShards", suggestedShards, MAX_SHARDS);
        requireRange("maxConcurrency", maxConcurrency, MAX_SHARDS);
        requireRange("sessionsTotal", sessionsTotal, Integer.MAX_VALUE);
        if (tokenTtl.compareTo(Duration.ofSeconds(1)) < 0 || tokenTtl.compareTo(MAX_TOKEN_TTL) > 0) {
            throw new IllegalArgumentException("tokenTtl: " + tokenTtl + " (expected: 1s to 2h)");
        }
        grantedIntents = Set.copyOf(grantedIntents);
        allowList = List.copyOf(allowList);
    }

    /** Whether a caller at this address is let in. */
    public boolean allows(String address) {
        return sandbox || allowList.isEmpty() || allowList.contains(address);
    }

    /** Whether this is the fixed token of the older scheme. */
    public boolean hasLegacyToken(String token) {
        return (legacyToken == null ? secret : legacyToken).matches(token);
    }

    public int grantedMask() {
        return Intent.mask(grantedIntents);
    }

    private static void requireRange(String name, int value, int max) {
        if (value < 1 || value > max) {
            throw new IllegalArgumentException(name + ": " + value + " (expected: 1 to " + max + ")");
        }
    }
}
