package io.shardline.gateway.platform.qq;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import io.shardline.dto.bot.QqBot;
import io.shardline.dto.codec.qq.QqToken;
import io.shardline.dto.fetch.SingleFlight;
import io.shardline.gateway.platform.qq.QqHttp.TokenRefusedException;

/** One bot's token and gateway address, fetched once for all its shards. */
final class QqLink {

    /** A token is used for authentication only, so it has to live for a moment. */
    private static final Duration MIN_LIFE = Duration.ofSeconds(10);

    private final SingleFlight<QqToken> token;
    private final SingleFlight<QqDiscovery> discovery;

    QqLink(QqBot bot, QqHttp http, QqProperties properties, Clock clock, Consumer<QqDiscovery> discovered) {
        URI gateway = URI.create(bot.apiUrl() + "/gateway/bot");
        token = new SingleFlight<>(
                () -> http.post(bot.tokenUrl(), QqToken.request(bot))
                        .thenApply(body -> QqToken.read(body, clock.instant())),
                known -> known.livesBeyond(clock.instant().plus(MIN_LIFE)), clock);
        discovery = new SingleFlight<>(
                () -> token.get().thenCompose(known -> http.get(gateway, known)
                        .whenComplete((_, error) -> {
                            if (error != null && error.getCause() instanceof TokenRefusedException) {
                                token.invalidate(known);
                            }
                        }))
                        .thenApply(body -> QqDiscovery.read(body, clock.instant()))
                        .whenComplete((found, error) -> {
                            if (error == null) {
                                discovered.accept(found);
                            }
                        }),
                known -> known.time().plus(properties.discoveryAge()).isAfter(clock.instant()), clock);
    }

    CompletableFuture<QqToken> token() {
        return token.get();
    }

    void refuseToken(QqToken refused) {
        token.invalidate(refused);
    }

    CompletableFuture<QqDiscovery> discovery() {
        return discovery.get();
    }
}
