package io.shardline.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a service how it is. */
final class HealthProbe {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final HttpClient client = HttpClient.newHttpClient();

    /** The service's health, a JSON object; missing if it does not answer. */
    JsonNode health(URI service) {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/actuator/health")).timeout(TIMEOUT).build();
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            return JSON.readTree(response.body());
        } catch (IOException _) {
            return JSON.missingNode();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return JSON.missingNode();
        }
    }

    /** A counter without tags in the service's metrics; 0 if it is not there. */
    double counter(URI service, String name) {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/actuator/prometheus")).timeout(TIMEOUT).build();
        try {
            return client.send(request, BodyHandlers.ofLines()).body().filter(line -> line.startsWith(name))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
        } catch (IOException | NumberFormatException _) {
            return 0;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** Waits until the service is ready; returns false if it is not by the deadline. */
    boolean awaitReady(URI service, Duration atMost) {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/actuator/health/readiness")).timeout(TIMEOUT)
                .build();
        long deadline = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() - deadline < 0 && !Thread.currentThread().isInterrupted()) {
            try {
                if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                    return true;
                }
            } catch (IOException _) {
                // not listening yet
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return false;
    }
}
