package io.shardline.simulator.it;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

import io.shardline.simulator.SimulatorApplication;

/** A running simulator and plain HTTP calls to it. */
final class Simulator implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final AtomicInteger APP_IDS = new AtomicInteger(200_000_000);

    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    private Simulator(ConfigurableApplicationContext context) {
        this.context = context;
        this.port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    static Simulator start(String... settings) {
        var arguments = new String[settings.length + 1];
        arguments[0] = "--server.port=0";
        for (int i = 0; i < settings.length; i++) {
            arguments[i + 1] = "--" + settings[i];
        }
        return new Simulator(SimulatorApplication.application().run(arguments));
    }

    int port() {
        return port;
    }

    URI socketUri() {
        return URI.create("ws://127.0.0.1:" + port + "/websocket");
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Registers a bot that no other test uses. */
    TestBot newBot(String... settings) {
        String appId = Integer.toString(APP_IDS.incrementAndGet());
        String more = settings.length == 0 ? "" : "," + String.join(",", settings);
        Answer answer = post("/control/bots",
                "{\"appId\":\"" + appId + "\",\"secret\":\"secret\",\"maxConcurrency\":100" + more + "}");
        if (answer.status() != 201) {
            throw new IllegalStateException("bot: " + answer.text());
        }
        return new TestBot(this, appId);
    }

    Answer get(String path, String... headers) {
        return call("GET", path, "", headers);
    }

    Answer post(String path, String body, String... headers) {
        return call("POST", path, body, headers);
    }

    Answer patch(String path, String body) {
        return call("PATCH", path, body);
    }

    Answer delete(String path) {
        return call("DELETE", path, "");
    }

    Answer call(String method, String path, String body, String... headers) {
        try {
            return send(method, path, body, headers);
        } catch (IOException e) {
            throw new IllegalStateException(method + ' ' + path, e);
        }
    }

    Answer send(String method, String path, String body, String... headers) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            return Answer.of(client.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Arms a fault; the answer is its id. */
    String fault(String json) {
        Answer answer = post("/control/faults", json);
        if (answer.status() != 201) {
            throw new IllegalStateException("fault: " + answer.text());
        }
        return answer.json().path("id").asString();
    }

    void switches(String json) {
        Answer answer = patch("/control/switches", json);
        if (answer.status() != 200) {
            throw new IllegalStateException("switches: " + answer.text());
        }
    }

    JsonNode verdict(TestBot bot) {
        return get("/control/ledger/verdict?bot=" + bot.appId()).json();
    }

    @Override
    public void close() {
        client.close();
        context.close();
    }
}
