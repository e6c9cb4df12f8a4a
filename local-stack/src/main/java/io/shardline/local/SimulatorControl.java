package io.shardline.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Tells the simulator what it shall be like. */
final class SimulatorControl {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;

    SimulatorControl(URI base) {
        this.base = base;
    }

    /** Lets a bot open all its shards at once, and spreads its events over them. */
    void prepareBot(String appId, int shards) {
        patch("/control/bots/" + appId, "{\"suggestedShards\":%d,\"maxConcurrency\":%d}".formatted(shards, shards));
        patch("/control/switches", "{\"gateway\":{\"ungroupedShard\":\"hash\"}}");
    }

    private void patch(String path, String json) {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path)).timeout(TIMEOUT)
                .header("Content-Type", "application/json").method("PATCH", BodyPublishers.ofString(json)).build();
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new StackException(
                        "simulator: PATCH " + path + ": " + response.statusCode() + ' ' + response.body());
            }
        } catch (IOException e) {
            throw new StackException("simulator: PATCH " + path + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted while starting", e);
        }
    }
}
