package io.shardline.simulator.qq.token;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.shardline.simulator.qq.bot.Bot;
import io.shardline.simulator.qq.bot.Bots;
import io.shardline.simulator.qq.rule.SwitchBoard;

/** Tells who calls, by what the caller shows. */
@Component
public final class Credentials {

    private static final String SCHEME = "QQBot ";
    private static final String LEGACY_SCHEME = "Bot ";
    private static final int UNAUTHORIZED = 401;

    private final Bots bots;
    private final AccessTokens tokens;
    private final SwitchBoard switches;

    public Credentials(Bots bots, AccessTokens tokens, SwitchBoard switches) {
        this.bots = bots;
        this.tokens = tokens;
        this.switches = switches;
    }

    /** Who calls, or why that is not known. */
    public sealed interface Verdict {

        /** The caller is this bot. */
        record Accepted(Bot bot) implements Verdict {}

        /** The platform's refusal. */
        record Rejected(int status, int code, int errCode, String message) implements Verdict {}
    }

    /** Judges an {@code Authorization} header. */
    public Verdict ofHeader(@Nullable String authorization) {
        if (authorization == null || authorization.isEmpty()) {
            return rejected(11201, 11201, "authorization is missing");
        }
        if (authorization.startsWith(LEGACY_SCHEME)) {
            if (!switches.api().legacyToken()) {
                return rejected(11245, 11245, "fixed token disabled");
            }
            return legacy(authorization).<Verdict>map(Verdict.Accepted::new)
                    .orElseGet(() -> rejected(11243, 11243, "token check not passed"));
        }
        if (!authorization.startsWith(SCHEME)) {
            return rejected(11241, 40011005, "header Authorization has a wrong format");
        }
        return byToken(authorization.substring(SCHEME.length())).<Verdict>map(Verdict.Accepted::new)
                .orElseGet(() -> rejected(11244, 11244, "token expired or does not exist"));
    }

    /** Judges the token of an IDENTIFY or RESUME, which some clients send without its scheme. */
    public Optional<Bot> ofSocket(String token) {
        if (token.startsWith(LEGACY_SCHEME)) {
            return switches.api().legacyToken() ? legacy(token) : Optional.empty();
        }
        return byToken(token.startsWith(SCHEME) ? token.substring(SCHEME.length()) : token);
    }

    private Optional<Bot> byToken(String token) {
        return tokens.ownerOf(token.strip()).flatMap(bots::find);
    }

    private Optional<Bot> legacy(String text) {
        String pair = text.substring(LEGACY_SCHEME.length()).strip();
        int dot = pair.indexOf('.');
        return dot < 0
                ? Optional.empty()
                : bots.find(pair.substring(0, dot)).filter(bot -> bot.hasLegacyToken(pair.substring(dot + 1)));
    }

    private static Verdict rejected(int code, int errCode, String message) {
        return new Verdict.Rejected(UNAUTHORIZED, code, errCode, message);
    }
}
