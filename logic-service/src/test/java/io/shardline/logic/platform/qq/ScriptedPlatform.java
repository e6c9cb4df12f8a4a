package io.shardline.logic.platform.qq;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A platform that answers as it was told, one call after another, and remembers the calls. */
final class ScriptedPlatform implements AutoCloseable {

    private final HttpServer server;
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Queue<String> tokens = new ArrayDeque<>(List.of("t1", "t2", "t3", "t4"));

    ScriptedPlatform() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/token", exchange -> answer(exchange, 200,
                "{\"access_token\":\"%s\",\"expires_in\":\"7200\"}".formatted(tokens.remove())));
        server.createContext("/", this::handle);
        server.start();
    }

    /** One call as it arrived. */
    record Call(String method, String path, String authorization, String body) {}

    private record Answer(int status, String body) {}

    /** Answers the next call so. */
    ScriptedPlatform then(int status, String body) {
        answers.add(new Answer(status, body));
        return this;
    }

    /** Takes the next call and never answers it. */
    ScriptedPlatform thenSilence() {
        answers.add(new Answer(0, ""));
        return this;
    }

    List<Call> calls() {
        return calls;
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.add(new Call(exchange.getRequestMethod(), exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders().getFirst("Authorization"), body));
        Answer answer = answers.poll();
        if (answer == null) {
            answer(exchange, 500, "{\"message\":\"nothing scripted\"}");
        } else if (answer.status() != 0) {
            answer(exchange, answer.status(), answer.body());
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
