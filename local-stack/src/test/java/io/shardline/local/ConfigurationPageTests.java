package io.shardline.local;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.shardline.fixtures.GeneratedPage;

class ConfigurationPageTests {

    private static final String METADATA = "META-INF/spring-configuration-metadata.json";
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void thePageListsEverySetting() throws IOException {
        SortedMap<String, JsonNode> settings = settings();
        String tables = List.of("gateway", "logic").stream().map(service -> table(service, settings))
                .collect(Collectors.joining("\n"));

        GeneratedPage.verify("configuration.md", template().replace("{{tables}}", tables));
    }

    private static SortedMap<String, JsonNode> settings() throws IOException {
        SortedMap<String, JsonNode> byName = new TreeMap<>();
        for (URL metadata : Collections.list(ConfigurationPageTests.class.getClassLoader().getResources(METADATA))) {
            try (InputStream in = metadata.openStream()) {
                JSON.readTree(in).path("properties")
                        .forEach(property -> byName.put(property.path("name").asString(), property));
            }
        }
        return byName;
    }

    private static String table(String service, SortedMap<String, JsonNode> settings) {
        return "## " + service + "-service\n\n| setting | default | meaning |\n| --- | --- | --- |\n"
                + settings.subMap(service + ".", service + "/").entrySet().stream()
                        .map(setting -> "| `%s` | %s | %s |%n".formatted(setting.getKey(),
                                setting.getValue().path("defaultValue").asString(""), meaning(setting.getValue())))
                        .collect(Collectors.joining());
    }

    /** The sentence of the code, without the default, which has a column of its own. */
    private static String meaning(JsonNode setting) {
        return setting.path("description").asString("").replaceFirst("; default .*$", "").replace("|", "\\|");
    }

    private static String template() throws IOException {
        try (InputStream in = ConfigurationPageTests.class.getResourceAsStream("/configuration-page.md")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
