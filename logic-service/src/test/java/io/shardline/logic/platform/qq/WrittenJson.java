package io.shardline.logic.platform.qq;

import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Request bodies as the platform reads them: the order of fields means nothing. */
final class WrittenJson {

    private static final JsonMapper JSON = new JsonMapper();

    private WrittenJson() {}

    static JsonNode of(Map<String, Object> body) {
        return JSON.readTree(QqJson.bytes(body));
    }

    static JsonNode parse(String json) {
        return JSON.readTree(json);
    }
}
