package io.shardline.logic.platform.qq;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

import io.shardline.dto.bot.QqBot;
import io.shardline.dto.codec.qq.QqError;
import io.shardline.dto.codec.qq.QqToken;
import io.shardline.dto.envelope.Payload;

/** Plain requests to the platform, with deadlines. */
final class QqHttp {

    private static final int MAX_ANSWER = 1024 * 1024;

    private final HttpClient client;
    private final QqProperties properties;

    QqHttp(QqProperties properties) {
        this.properties = properties;
        this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(properties.connectTimeout()).build();
    }

    /** An answer, whatever its status. */
    record Answer(int status, Payload body) {}

    /** Sends a request and waits for the answer. */
    Answer send(String method, URI uri, QqToken token, byte[] json, String timing)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(uri).method(method, BodyPublishers.ofByteArray(json))
                .header("Authorization", token.authorization());
        if (!timing.isEmpty()) {
            request.header("Shardline-Timing", timing);
        }
        HttpResponse<byte[]> response = client.send(request.build(),
                BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_ANSWER));
        return new Answer(response.statusCode(), Payload.of(response.body()));
    }

    /** Fetches a token; the failure's message is for people. */
    CompletableFuture<byte[]> fetchToken(QqBot bot) {
        HttpRequest request = request(bot.tokenUrl()).POST(BodyPublishers.ofByteArray(QqToken.request(bot))).build();
        return client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_ANSWER))
                .thenApply(response -> {
                    QqError.in(response.statusCode(), response.body()).ifPresent(error -> {
                        throw new TokenException(bot.tokenUrl() + ": " + error.describe());
                    });
                    return response.body();
                });
    }

    private HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri).timeout(properties.requestTimeout()).header("Content-Type",
                "application/json");
    }
}
