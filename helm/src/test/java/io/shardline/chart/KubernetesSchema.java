package io.shardline.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The definitions that an API server published, closed: a field that a definition does not list is a mistake, as for
 * {@code kubectl apply --validate=strict}.
 */
final class KubernetesSchema {

    private static final String RESOURCE = "/kubernetes/openapi-v1.36.json.gz";
    private static final String LOCATION = "https://shardline.invalid/kubernetes.json";
    private static final JsonMapper JSON = new JsonMapper();
    private static final String DEFINITIONS = "#/definitions/";
    /** Texts in the document that may as well be numbers. */
    private static final Set<String> TEXT_OR_NUMBER = Set.of("io.k8s.apimachinery.pkg.api.resource.Quantity",
            "io.k8s.apimachinery.pkg.util.intstr.IntOrString");
    /** In patterns that only Go understands. */
    private static final String GO_ONLY = "(?i)";
    /** JSON Schema does not know OpenAPI's formats; the rest checks nothing. */
    private static final Set<String> IGNORED = Set.of("description", "format", "default", "nullable");

    private final Map<String, Schema> byKind = new HashMap<>();

    private KubernetesSchema(JsonNode document) {
        ObjectNode closed = JSON.createObjectNode();
        document.path("definitions").properties()
                .forEach(entry -> closed.set(entry.getKey(), TEXT_OR_NUMBER.contains(entry.getKey())
                        ? JSON.createObjectNode()
                        : closed(entry.getValue())));
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7,
                builder -> builder.schemas(Map.of(LOCATION, JSON.createObjectNode().set("definitions", closed)
                        .toString())));
        document.path("definitions").properties().forEach(entry -> {
            for (JsonNode kind : entry.getValue().path("x-kubernetes-group-version-kind")) {
                byKind.put(key(kind.path("group").asString(), kind.path("version").asString(),
                        kind.path("kind").asString()),
                        registry.getSchema(SchemaLocation.of(LOCATION + DEFINITIONS + entry.getKey())));
            }
        });
    }

    /** Reads and closes the document. */
    static KubernetesSchema load() {
        try (InputStream packed = Objects.requireNonNull(KubernetesSchema.class.getResourceAsStream(RESOURCE));
                InputStream unpacked = new GZIPInputStream(packed)) {
            return new KubernetesSchema(JSON.readTree(unpacked));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with an object, one sentence each. */
    List<String> problems(Manifest manifest) {
        String apiVersion = manifest.text("/apiVersion");
        int slash = apiVersion.indexOf('/');
        String key = key(slash < 0 ? "" : apiVersion.substring(0, slash), apiVersion.substring(slash + 1),
                manifest.kind());
        Schema schema = byKind.get(key);
        if (schema == null) {
            return List.of(manifest + ": no such kind: " + key);
        }
        return schema.validate(manifest.content()).stream().map(KubernetesSchema::sentence)
                .map(problem -> manifest + ": " + problem).toList();
    }

    /** A definition without what JSON Schema does not know, and without room for fields that it does not list. */
    private static JsonNode closed(JsonNode schema) {
        if (schema.isArray()) {
            ArrayNode items = JSON.createArrayNode();
            schema.forEach(item -> items.add(closed(item)));
            return items;
        }
        if (!schema.isObject() || schema.path("x-kubernetes-int-or-string").asBoolean(false)) {
            return schema.isObject() ? JSON.createObjectNode() : schema;
        }
        ObjectNode closed = JSON.createObjectNode();
        for (Map.Entry<String, JsonNode> entry : schema.properties()) {
            String name = entry.getKey();
            if (name.equals("properties")) {
                ObjectNode properties = closed.putObject(name);
                entry.getValue().properties()
                        .forEach(property -> properties.set(property.getKey(), closed(property.getValue())));
            } else if (!IGNORED.contains(name) && !name.startsWith("x-")
                    && !(name.equals("pattern") && entry.getValue().asString().contains(GO_ONLY))) {
                closed.set(name, closed(entry.getValue()));
            }
        }
        if (closed.has("properties") && !closed.has("additionalProperties")
                && !schema.path("x-kubernetes-preserve-unknown-fields").asBoolean(false)) {
            closed.put("additionalProperties", false);
        }
        return closed;
    }

    private static String sentence(Error error) {
        return error.getInstanceLocation() + ": " + error.getMessage();
    }

    private static String key(String group, String version, String kind) {
        return group + '/' + version + '/' + kind;
    }
}
