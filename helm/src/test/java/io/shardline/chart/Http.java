package io.shardline.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import tools.jackson.databind.JsonNode;

/** A server of JSON on this machine. */
final class Http {

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;

    Http(int port) {
        this.base = URI.create("http://127.0.0.1:" + port);
    }

    JsonNode get(String path) {
        return json(HttpRequest.newBuilder(base.resolve(path)).build());
    }

    JsonNode send(String method, String path, String json) {
        return json(HttpRequest.newBuilder(base.resolve(path)).header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json)).build());
    }

    JsonNode form(String path, String body) {
        return json(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Whether it answers that all is well. */
    boolean isReady(String path) {
        try {
            return client.send(HttpRequest.newBuilder(base.resolve(path)).build(), BodyHandlers.discarding())
                    .statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private JsonNode json(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 400) {
                throw new IllegalStateException(request.method() + ' ' + request.uri() + ": " + response.statusCode()
                        + ' ' + response.body());
            }
            return response.body().isEmpty() ? Repository.tree("{}") : Repository.tree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
