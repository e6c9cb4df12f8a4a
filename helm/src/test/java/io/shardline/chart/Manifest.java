package io.shardline.chart;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/**
 * One rendered Kubernetes object.
 *
 * @param content all of it
 */
record Manifest(JsonNode content) {

    String kind() {
        return text("/kind");
    }

    String name() {
        return text("/metadata/name");
    }

    /** A text at a JSON pointer, empty if it is not there. */
    String text(String pointer) {
        return content.at(pointer).asString("");
    }

    JsonNode at(String pointer) {
        return content.at(pointer);
    }

    /** A map of texts at a JSON pointer. */
    Map<String, String> texts(String pointer) {
        Map<String, String> texts = new TreeMap<>();
        content.at(pointer).properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
        return texts;
    }

    /** Whether it makes pods. */
    boolean isWorkload() {
        return content.has("spec") && content.at("/spec/template/spec").has("containers");
    }

    JsonNode podSpec() {
        return content.at("/spec/template/spec");
    }

    Map<String, String> podLabels() {
        return texts("/spec/template/metadata/labels");
    }

    /** Containers of its pods, those for the start included. */
    List<JsonNode> containers() {
        return Stream.concat(podSpec().path("containers").valueStream(), podSpec().path("initContainers").valueStream())
                .toList();
    }

    @Override
    public String toString() {
        return kind() + '/' + name();
    }
}
