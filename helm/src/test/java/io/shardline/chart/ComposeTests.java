package io.shardline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The Compose file keeps what it promises, as far as that can be read off it. */
class ComposeTests {

    private static final JsonNode FILE = Repository.yaml(Repository.text("docker-compose.yml"));
    private static final int CORE_MIB = 2048;
    private static final List<String> OWN = List.of("simulator", "gateway", "logic");

    @Test
    void theCoreTakesTwoGibibytes() {
        assertThat(services().values().stream().filter(service -> !service.has("profiles"))
                .mapToInt(service -> mebibytes(service.path("mem_limit").asString("")))).hasSize(5)
                .satisfies(limits -> assertThat(limits.stream().mapToInt(Integer::intValue).sum())
                        .isLessThanOrEqualTo(CORE_MIB));
    }

    @Test
    void monitoringIsAProfile() {
        assertThat(services()).hasEntrySatisfying("prometheus", ComposeTests::observed)
                .hasEntrySatisfying("alertmanager", ComposeTests::observed)
                .hasEntrySatisfying("grafana", ComposeTests::observed);
    }

    @Test
    void noPortIsOpenToOthersByDefault() {
        assertThat(services().values().stream().flatMap(service -> service.path("ports").valueStream())
                .map(JsonNode::asString)).hasSizeGreaterThan(3)
                .allMatch(port -> port.startsWith("${SHARDLINE_BIND:-127.0.0.1}:"));
        assertThat(services().values()).noneMatch(service -> service.has("network_mode"));
    }

    @Test
    void containersMayDoLittle() {
        assertThat(services()).allSatisfy((name, service) -> {
            assertThat(service.path("read_only").asBoolean(false)).as(name).isEqualTo(!name.equals("kafka"));
            assertThat(service.path("cap_drop")).as(name).isEqualTo(Repository.tree(List.of("ALL")));
            assertThat(service.path("security_opt")).as(name)
                    .isEqualTo(Repository.tree(List.of("no-new-privileges:true")));
            assertThat(service.at("/logging/options/max-size").asString("")).as(name).isNotBlank();
            assertThat(service.path("restart").asString("")).as(name).isEqualTo("unless-stopped");
            assertThat(service.at("/healthcheck/test").isArray()).as("--wait needs to know of %s", name).isTrue();
        });
    }

    @Test
    void imagesArePinnedAndComeFromWhereTheReaderSays() {
        services().forEach((name, service) -> {
            String version = OWN.contains(name)
                    ? "\\$\\{SHARDLINE_IMAGE_REGISTRY:-localhost}/shardline/" + name + ":\\$\\{SHARDLINE_VERSION:-"
                            + System.getProperty("shardline.version") + "}"
                    : "\\$\\{SHARDLINE_HUB:-docker\\.io}/[a-z]+/[a-z]+:v?[0-9]+\\.[0-9]+\\.[0-9]+";
            assertThat(service.path("image").asString("")).matches(version);
        });
    }

    @Test
    void storesAreThoseOfTheChart() {
        Chart chart = Chart.shipped("values-dev.yaml");

        for (String store : List.of("kafka", "redis")) {
            JsonNode container = chart.manifest("StatefulSet", "-" + store).podSpec().at("/containers/0");
            assertThat(service(store).path("image").asString("").replace("${SHARDLINE_HUB:-docker.io}/",
                    "docker.io/")).isEqualTo(container.path("image").asString());
            assertThat(mebibytes(service(store).path("mem_limit").asString("")) + "Mi")
                    .isEqualTo(container.at("/resources/limits/memory").asString());
        }
        Map<String, String> broker = new TreeMap<>();
        chart.manifest("StatefulSet", "-kafka").podSpec().at("/containers/0/env").forEach(variable -> broker.put(
                variable.path("name").asString(), variable.path("value").asString().replace("demo-shardline-", "")));
        Map<String, String> composed = new TreeMap<>();
        service("kafka").path("environment").properties()
                .forEach(entry -> composed.put(entry.getKey(), entry.getValue().asString()));
        assertThat(composed).isEqualTo(broker).containsEntry("KAFKA_GROUP_CONSUMER_SESSION_TIMEOUT_MS", "10000");
        assertThat(service("redis").path("command")).isEqualTo(
                chart.manifest("StatefulSet", "-redis").podSpec().at("/containers/0/args"));
    }

    /** What a container is stopped with has to be longer than what its service takes for it, as in the chart. */
    @Test
    void servicesHaveTimeToStop() {
        assertThat(service("gateway").path("stop_grace_period").asString("")).isEqualTo(
                grace("StatefulSet", "-gateway"));
        assertThat(service("logic").path("stop_grace_period").asString("")).isEqualTo(
                grace("Deployment", "-logic"));
    }

    @Test
    void everyFileThatIsMountedIsThere() {
        Stream<String> mounted = services().values().stream().flatMap(service -> service.path("volumes").valueStream())
                .map(JsonNode::asString).map(volume -> volume.replaceFirst("^\\$\\{\\w+:-(.*?)}", "$1"))
                .filter(volume -> volume.startsWith("./")).map(volume -> volume.substring(0, volume.indexOf(':')));

        assertThat(Stream.concat(mounted, Stream.of("compose/maven-settings.xml")).toList()).hasSizeGreaterThan(5)
                .allSatisfy(file -> assertThat(Files.exists(Repository.path(file))).as(file).isTrue());
    }

    /** Engine 20.10 is the oldest that must build it; the frontend that a syntax line names would have to be pulled. */
    @Test
    void theImageIsBuiltByAnyEngine() {
        assertThat(Repository.text("Dockerfile")).doesNotContainPattern("(?im)^#\\s*syntax=").doesNotContain("<<EOF")
                .doesNotContain("--link").containsPattern("(?m)^USER [1-9][0-9]*:[1-9][0-9]*$")
                .containsPattern("(?m)^FROM \\$\\{JRE_IMAGE}$");
    }

    private static void observed(JsonNode service) {
        assertThat(service.path("profiles")).isEqualTo(Repository.tree(List.of("observe")));
    }

    private static String grace(String kind, String name) {
        return Chart.minimal().manifest(kind, name).podSpec().path("terminationGracePeriodSeconds").asInt() + "s";
    }

    private static Map<String, JsonNode> services() {
        Map<String, JsonNode> services = new TreeMap<>();
        FILE.path("services").properties().forEach(entry -> services.put(entry.getKey(), entry.getValue()));
        return services;
    }

    private static JsonNode service(String name) {
        return FILE.path("services").path(name);
    }

    private static int mebibytes(String limit) {
        assertThat(limit).matches("[0-9]+m");
        return Integer.parseInt(limit.substring(0, limit.length() - 1));
    }
}
