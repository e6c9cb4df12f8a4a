package io.shardline.simulator.it;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A WebSocket client that keeps what it receives in order. */
final class SocketClient implements WebSocket.Listener {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String BINARY = "<binary>";

    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private @Nullable WebSocket socket;

    static SocketClient connect(URI uri) {
        var client = new SocketClient();
        client.socket = HTTP.newWebSocketBuilder().connectTimeout(Simulator.PATIENCE).buildAsync(uri, client).join();
        return client;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            frames.add(partial.toString());
            partial.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket webSocket, ByteBuffer data, boolean last) {
        if (last) {
            frames.add(BINARY);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        closed.complete(statusCode);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed.completeExceptionally(error);
    }

    void send(String json) {
        open().sendText(json, true).join();
    }

    void identify(String token, long intents, int index, int count) {
        send("{\"op\":2,\"d\":{\"token\":\"" + token + "\",\"intents\":" + intents + ",\"shard\":[" + index + ","
                + count
                + "],\"properties\":{},\"Session\":null}}");
    }

    void resume(String token, String session, long sequence) {
        send("{\"op\":6,\"d\":{\"token\":\"" + token + "\",\"session_id\":\"" + session + "\",\"seq\":" + sequence
                + "}}");
    }

    /** The next frame, whatever it is. */
    String nextText() {
        try {
            String frame = frames.poll(Simulator.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (frame == null) {
                throw new AssertionError("no frame within " + Simulator.PATIENCE + ", closed: " + closed);
            }
            return frame;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    JsonNode next() {
        return JSON.readTree(nextText());
    }

    /** The next frame, which must have this opcode. */
    JsonNode next(int op) {
        JsonNode frame = next();
        if (frame.path("op").asInt(-1) != op) {
            throw new AssertionError("op " + op + " expected: " + frame);
        }
        return frame;
    }

    /** The next frame, which must be a dispatch of this type. */
    JsonNode nextDispatch(String type) {
        JsonNode frame = next(0);
        if (!frame.path("t").asString().equals(type)) {
            throw new AssertionError(type + " expected: " + frame);
        }
        return frame;
    }

    /** Whether nothing comes for a while. */
    boolean silentFor(Duration duration) {
        try {
            return frames.poll(duration.toMillis(), TimeUnit.MILLISECONDS) == null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static boolean isBinary(String frame) {
        return frame.equals(BINARY);
    }

    /** The code with which the server closed. */
    int closeCode() {
        return closed.orTimeout(Simulator.PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    boolean isClosed() {
        return closed.isDone();
    }

    void close(int code) {
        open().sendClose(code, "").join();
    }

    void abort() {
        open().abort();
    }

    private WebSocket open() {
        if (socket == null) {
            throw new IllegalStateException("socket: not connected");
        }
        return socket;
    }
}
