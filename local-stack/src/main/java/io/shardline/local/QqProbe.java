package io.shardline.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.shardline.dto.bot.QqBot;
import io.shardline.dto.codec.MalformedPayloadException;
import io.shardline.dto.codec.qq.QqError;
import io.shardline.dto.codec.qq.QqToken;

/** Asks the platform's HTTP endpoints what they think of a bot. */
final class QqProbe {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final QqBot bot;
    private final Clock clock;

    QqProbe(QqBot bot, Clock clock) {
        this.bot = bot;
        this.clock = clock;
    }

    /** The platform said no, or nothing; the message says what and what to do. */
    static final class ProbeException extends Exception {

        private final long code;

        ProbeException(String message, long code) {
            super(message);
            this.code = code;
        }

        /** The platform's code, 0 if there is none. */
        long code() {
            return code;
        }
    }

    QqToken token() throws ProbeException, InterruptedException {
        byte[] body = send(request(bot.tokenUrl()).POST(BodyPublishers.ofByteArray(QqToken.request(bot))).build());
        try {
            return QqToken.read(body, clock.instant());
        } catch (MalformedPayloadException e) {
            throw new ProbeException(String.valueOf(e.getMessage()), 0);
        }
    }

    /** The answer to {@code GET /gateway/bot}. */
    JsonNode gateway(QqToken token) throws ProbeException, InterruptedException {
        URI uri = URI.create(bot.apiUrl() + "/gateway/bot");
        return JSON.readTree(send(request(uri).header("Authorization", token.authorization()).build()));
    }

    private byte[] send(HttpRequest request) throws ProbeException, InterruptedException {
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            QqError error = QqError.in(response.statusCode(), response.body()).orElse(null);
            if (error != null) {
                throw new ProbeException(request.uri() + ": " + error.describe(), error.legacyCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new ProbeException(request.uri() + ": " + e, 0);
        }
    }

    private static HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri).timeout(TIMEOUT).header("Content-Type", "application/json");
    }
}
