package io.shardline.simulator.chat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A bot with everything that the page can show, on nothing but the JDK's client. It takes events on one thread and handles
 * them on another, so that its journeys have all their parts.
 */
final class PageBot implements WebSocket.Listener, AutoCloseable {

    static final String APP_ID = "102000001";
    private static final String SECRET = "shardline-local-secret";
    private static final long INTENTS = 1 | 1L << 12 | 1L << 25 | 1L << 26 | 1L << 30;
    private static final int DISPATCH = 0;
    private static final int HELLO = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI simulator;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService handler = Executors.newSingleThreadExecutor();
    private final ScheduledExecutorService heartbeats = Executors.newSingleThreadScheduledExecutor();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private final Queue<String> problems = new ConcurrentLinkedQueue<>();
    private final Semaphore interactions = new Semaphore(0);
    private final String authorization;
    private final WebSocket socket;

    /** What a message is answered with, and whether the bot tells how long its parts took. */
    private record Moments(long received, long consumed) {}

    PageBot(URI simulator) {
        this.simulator = simulator;
        this.authorization = "QQBot " + call("POST", "/app/getAppAccessToken",
                JSON.createObjectNode().put("appId", APP_ID).put("clientSecret", SECRET), null)
                .path("access_token").asString();
        String gateway = call("GET", "/gateway", null, null).path("url").asString();
        this.socket = http.newWebSocketBuilder().connectTimeout(PATIENCE).buildAsync(URI.create(gateway), this).join();
        ready.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** Answers one pressed button, now or when it is pressed. */
    void answerNextInteraction() {
        interactions.release();
    }

    /** What went wrong so far. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            long received = micros();
            JsonNode frame = JSON.readTree(partial.toString());
            partial.setLength(0);
            on(webSocket, frame, received);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
        heartbeats.shutdownNow();
        handler.shutdownNow();
        http.shutdownNow();
    }

    private void on(WebSocket webSocket, JsonNode frame, long received) {
        switch (frame.path("op").asInt()) {
            case HELLO -> identify(webSocket, frame.path("d").path("heartbeat_interval").asLong());
            case DISPATCH -> dispatch(frame, received);
            default -> {
            }
        }
    }

    private void identify(WebSocket webSocket, long beatMillis) {
        ObjectNode identify = JSON.createObjectNode().put("op", 2);
        identify.putObject("d").put("token", authorization).put("intents", INTENTS).putArray("shard").add(0).add(1);
        CompletableFuture<WebSocket> identified = webSocket.sendText(JSON.writeValueAsString(identify), true);
        var _ = heartbeats.scheduleAtFixedRate(() -> {
            if (identified.isDone()) {
                webSocket.sendText("{\"op\":1,\"d\":null}", true).join();
            }
        }, beatMillis, beatMillis, TimeUnit.MILLISECONDS);
    }

    private void dispatch(JsonNode frame, long received) {
        String type = frame.path("t").asString();
        JsonNode data = frame.path("d");
        if (type.equals("READY")) {
            ready.complete(null);
        } else if (type.equals("INTERACTION_CREATE")) {
            handle(() -> acknowledge(data.path("id").asString()));
        } else if (type.endsWith("MESSAGE_CREATE")) {
            handle(() -> answer(data, new Moments(received, micros())));
        }
    }

    private void handle(Runnable work) {
        handler.execute(() -> {
            try {
                work.run();
            } catch (IllegalStateException e) {
                problems.add(e.toString());
            }
        });
    }

    private void acknowledge(String id) {
        interactions.acquireUninterruptibly();
        call("PUT", "/interactions/" + id, JSON.createObjectNode().put("code", 0), null);
    }

    private void answer(JsonNode message, Moments moments) {
        String place = place(message);
        String text = message.path("content").asString().replaceAll("^<@!?\\w+>", "").strip();
        ObjectNode body = switch (text.isEmpty() ? "picture" : text) {
            case "/ping" -> text("pong");
            case "/help" -> PageBotMessages.help();
            case "/picture" -> picture(place);
            case "/hostile" -> PageBotMessages.hostile();
            default -> text("picture".equals(text) || text.isEmpty() ? "What a nice picture!" : text);
        };
        body.put("msg_id", message.path("id").asString());
        String timing = text.equals("/untimed")
                ? null
                : "received=" + moments.received() + ",consumed=" + moments.consumed() + ",handled=" + micros()
                        + ",sent=" + micros();
        call("POST", place + "/messages", body, timing);
    }

    private ObjectNode picture(String place) {
        ObjectNode file = JSON.createObjectNode().put("file_type", 1).put("file_data", PageBotMessages.pictureData());
        JsonNode uploaded = call("POST", place + "/files", file, null);
        ObjectNode body = JSON.createObjectNode().put("msg_type", 7).put("content", " ");
        body.putObject("media").put("file_info", uploaded.path("file_info").asString());
        return body;
    }

    private static ObjectNode text(String text) {
        return JSON.createObjectNode().put("msg_type", 0).put("content", text);
    }

    private static String place(JsonNode message) {
        if (message.has("group_openid")) {
            return "/v2/groups/" + message.path("group_openid").asString();
        }
        if (message.path("direct_message").asBoolean(false)) {
            return "/dms/" + message.path("guild_id").asString();
        }
        return message.has("channel_id")
                ? "/channels/" + message.path("channel_id").asString()
                : "/v2/users/" + message.path("author").path("user_openid").asString();
    }

    private JsonNode call(String method, String path, @Nullable ObjectNode body, @Nullable String timing) {
        HttpRequest.Builder request = HttpRequest.newBuilder(simulator.resolve(path)).timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(method, body == null
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        if (!path.startsWith("/app/")) {
            request.header("Authorization", authorization);
        }
        if (timing != null) {
            request.header("Shardline-Timing", timing);
        }
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(method + ' ' + path + ": " + response.statusCode() + ' '
                        + new String(response.body(), java.nio.charset.StandardCharsets.UTF_8));
            }
            return response.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException(method + ' ' + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(method + ' ' + path, e);
        }
    }

    private static long micros() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
    }
}
