package io.shardline.simulator.it;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An HTTP answer. */
record Answer(int status, String text, HttpResponse<byte[]> response) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Answer of(HttpResponse<byte[]> response) {
        return new Answer(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8), response);
    }

    JsonNode json() {
        return JSON.readTree(text.isEmpty() ? "{}" : text);
    }

    int code() {
        return json().path("code").asInt(0);
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
