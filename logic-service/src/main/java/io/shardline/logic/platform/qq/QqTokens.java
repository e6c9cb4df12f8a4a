package io.shardline.logic.platform.qq;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.shardline.dto.bot.QqBot;
import io.shardline.dto.codec.qq.QqToken;
import io.shardline.dto.fetch.SingleFlight;

/** One bot's token: fetched once for all callers, and renewed in the background while the old one is still good. */
final class QqTokens {

    private static final Logger log = LoggerFactory.getLogger(QqTokens.class);

    /** Within the minute in which the platform issues the next token, so that a renewal brings a new one. */
    private static final Duration RENEW_BEFORE_END = QqToken.OVERLAP.minusSeconds(5);
    private static final Duration MIN_LIFE = Duration.ofSeconds(3);

    private final QqBot bot;
    private final Clock clock;
    private final SingleFlight<QqToken> flight;
    private volatile @Nullable QqToken current;

    QqTokens(QqBot bot, QqHttp http, Clock clock) {
        this.bot = bot;
        this.clock = clock;
        this.flight = new SingleFlight<>(
                () -> http.fetchToken(bot).thenApply(body -> QqToken.read(body, clock.instant())),
                token -> livesFor(token, RENEW_BEFORE_END), clock);
    }

    /**
     * A token that the platform takes.
     *
     * @throws TokenException if there is none
     */
    QqToken require() throws InterruptedException {
        CompletableFuture<QqToken> renewal = flight.get();
        QqToken known = current;
        if (!renewal.isDone() && known != null && livesFor(known, MIN_LIFE)) {
            return known;
        }
        try {
            QqToken token = renewal.get();
            current = token;
            return token;
        } catch (ExecutionException e) {
            if (known != null && livesFor(known, MIN_LIFE)) {
                return known;
            }
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new TokenException(String.valueOf(cause.getMessage()), cause);
        }
    }

    /** The platform refused that token. */
    void refuse(QqToken token) {
        log.atWarn().setMessage("token was refused; fetching another").addKeyValue("bot", bot.id()).log();
        if (token.equals(current)) {
            current = null;
        }
        flight.invalidate(token);
    }

    private boolean livesFor(QqToken token, Duration time) {
        return token.livesBeyond(clock.instant().plus(time));
    }
}
