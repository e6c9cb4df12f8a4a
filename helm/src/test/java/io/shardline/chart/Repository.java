package io.shardline.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files of the checkout that the tests run in. */
final class Repository {

    /** The module's folder is the working directory of its tests. */
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final JsonMapper JSON = new JsonMapper();

    private Repository() {}

    static Path path(String name) {
        return ROOT.resolve(name);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return text(path(name));
    }

    static JsonNode json(Path file) {
        return JSON.readTree(text(file));
    }

    /** JSON as a tree: of its text, or of maps and lists. */
    static JsonNode tree(@Nullable Object value) {
        return value instanceof String text ? JSON.readTree(text) : JSON.valueToTree(value);
    }

    /** All documents of a YAML text that are not empty. */
    static List<JsonNode> yamlDocuments(String text) {
        Iterable<Object> documents = new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(text);
        return StreamSupport.stream(documents.spliterator(), false).filter(document -> document != null)
                .map(document -> JSON.<JsonNode>valueToTree(document)).toList();
    }

    static JsonNode yaml(String text) {
        return yamlDocuments(text).getFirst();
    }

    /** Files of a folder whose names match, in order. */
    static List<Path> files(String folder, String glob) {
        try (Stream<Path> files = Files.list(path(folder))) {
            var matcher = ROOT.getFileSystem().getPathMatcher("glob:" + glob);
            return files.filter(file -> matcher.matches(file.getFileName())).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
