package io.shardline.simulator.qq.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.shardline.simulator.qq.bot.Bot;

/**
 * Gives out access tokens as the platform does: the same one while it has more than a minute to live, then a new one, and in
 * that last minute both work. Thread-safe.
 */
@Component
public final class AccessTokens {

    /** Time before its end in which a token is replaced by a request. A shorter-lived token is replaced at half its life. */
    static final Duration OVERLAP = Duration.ofSeconds(60);
    private static final int LENGTH = 64;
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final Clock clock;
    private final RandomGenerator random;
    private final Map<String, Token> newest = new HashMap<>();
    private final Map<String, Token> valid = new HashMap<>();

    /**
     * A token given out.
     *
     * @param value the token
     * @param expiresIn how long it still works
     */
    public record Grant(String value, Duration expiresIn) {}

    private record Token(String value, String appId, Instant expiresAt, Duration ttl) {
        boolean expired(Instant now) {
            return !now.isBefore(expiresAt);
        }

        boolean due(Instant now) {
            Duration overlap = ttl.dividedBy(2).compareTo(OVERLAP) < 0 ? ttl.dividedBy(2) : OVERLAP;
            return !now.isBefore(expiresAt.minus(overlap));
        }
    }

    public AccessTokens(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    public synchronized Grant issue(Bot bot) {
        Instant now = clock.instant();
        valid.values().removeIf(token -> token.expired(now));
        Token current = newest.get(bot.appId());
        if (current == null || current.due(now)) {
            current = new Token(randomText(), bot.appId(), now.plus(bot.tokenTtl()), bot.tokenTtl());
            newest.put(bot.appId(), current);
            valid.put(current.value(), current);
        }
        return new Grant(current.value(), Duration.between(now, current.expiresAt()));
    }

    /** The app id that a token belongs to, if it still works. */
    public synchronized Optional<String> ownerOf(String value) {
        @Nullable
        Token token = valid.get(value);
        return token == null || token.expired(clock.instant()) ? Optional.empty() : Optional.of(token.appId());
    }

    /** Makes every token void that was given to this bot. */
    public synchronized void expireAll(String appId) {
        newest.remove(appId);
        valid.values().removeIf(token -> token.appId().equals(appId));
    }

    private String randomText() {
        var text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
