package io.shardline.logic.platform.qq;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Clock;
import java.time.Duration;

import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

import io.shardline.dto.action.Outcome;
import io.shardline.dto.bot.QqBot;
import io.shardline.dto.codec.qq.QqError;
import io.shardline.dto.codec.qq.QqToken;
import io.shardline.dto.envelope.Payload;
import io.shardline.logic.platform.qq.QqHttp.Answer;

/** The OpenAPI as one bot uses it. Repeats what is safe to repeat. */
final class QqBotApi {

    private static final Duration DELAY = Duration.ofMillis(200);
    private static final Duration MAX_DELAY = Duration.ofSeconds(5);

    private final QqBot bot;
    private final QqHttp http;
    private final QqTokens tokens;
    private final Clock clock;
    private final RetryTemplate retries;

    QqBotApi(QqBot bot, QqHttp http, QqTokens tokens, Clock clock, Duration patience) {
        this.bot = bot;
        this.http = http;
        this.tokens = tokens;
        this.clock = clock;
        this.retries = new RetryTemplate(RetryPolicy.builder().maxRetries(Long.MAX_VALUE).timeout(patience).delay(DELAY)
                .multiplier(2).maxDelay(MAX_DELAY).jitter(DELAY.dividedBy(2)).includes(TryAgainException.class)
                .build());
    }

    /** What came of a call. */
    sealed interface Reply {

        /** It was done; the answer's body. */
        record Done(Payload body) implements Reply {}

        /** It was not, or nobody knows. */
        record Failed(Outcome outcome) implements Reply {}
    }

    QqBot bot() {
        return bot;
    }

    /** Makes the call; blocks. */
    Reply call(QqCall call, String timing) throws InterruptedException {
        try {
            return retries.execute(() -> attempt(call, timing));
        } catch (RetryException e) {
            return switch (e.getCause()) {
                case TryAgainException last -> new Reply.Failed(last.outcome());
                case InterruptedException interrupted -> throw interrupted;
                default -> throw new IllegalStateException("call " + call.method() + ' ' + call.path(), e);
            };
        }
    }

    private Reply attempt(QqCall call, String timing) throws InterruptedException {
        QqToken token = token();
        try {
            Answer answer = http.send(call.method(), call.below(bot.apiUrl()), token, QqJson.bytes(call.body()),
                    timing);
            return QqError.in(answer.status(), answer.body().bytes()).map(error -> failed(call, token, error))
                    .orElseGet(() -> new Reply.Done(answer.body()));
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw new TryAgainException(new Outcome.Refused("unreachable", String.valueOf(e)));
        } catch (IOException e) {
            Outcome.Unknown unknown = new Outcome.Unknown("no answer: " + e);
            return unclear(call, unknown);
        }
    }

    private Reply failed(QqCall call, QqToken token, QqError error) {
        String code = Long.toString(error.code());
        return switch (QqAnswers.of(error)) {
            case DUPLICATE -> new Reply.Failed(new Outcome.Sent("", clock.instant()));
            case PENDING -> new Reply.Failed(new Outcome.Pending(String.valueOf(error.auditId())));
            case REFUSED -> new Reply.Failed(new Outcome.Refused(code, error.describe()));
            case NOT_YET -> throw new TryAgainException(new Outcome.Refused(code, error.describe()));
            case UNCLEAR -> unclear(call, new Outcome.Unknown(error.describe()));
            case TOKEN_REFUSED -> {
                tokens.refuse(token);
                throw new TryAgainException(new Outcome.Refused(code, error.describe()));
            }
        };
    }

    private static Reply unclear(QqCall call, Outcome.Unknown outcome) {
        if (call.repeatable()) {
            throw new TryAgainException(outcome);
        }
        return new Reply.Failed(outcome);
    }

    private QqToken token() throws InterruptedException {
        try {
            return tokens.require();
        } catch (TokenException e) {
            throw new TryAgainException(new Outcome.Refused("no-token", String.valueOf(e.getMessage())));
        }
    }

    /** The call may succeed later; what became of it if it is not tried again. */
    private static final class TryAgainException extends RuntimeException {

        private final transient Outcome outcome;

        private TryAgainException(Outcome outcome) {
            super(outcome.toString());
            this.outcome = outcome;
        }

        private Outcome outcome() {
            return outcome;
        }
    }
}
