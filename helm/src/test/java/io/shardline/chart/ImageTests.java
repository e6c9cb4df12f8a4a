package io.shardline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Where images come from, and that what runs does not change by itself. */
class ImageTests {

    private static final String DIGEST = "sha256:" + "0a".repeat(32);

    static List<String> variants() {
        return Chart.variants();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void everyImageHasARegistryAndAVersion(String variant) {
        assertThat(images(Chart.variant(variant))).isNotEmpty()
                .allMatch(image -> image.matches("[^/]+\\.[^/]+/.+:[^/]+"))
                .noneMatch(image -> image.endsWith(":latest"));
    }

    @Test
    void aMirrorReplacesTheRegistryOfAll() {
        assertThat(images(Chart.shipped("values-dev.yaml").set("global.imageRegistry", "mirror.example.com:5000/hub")))
                .hasSize(5).allMatch(image -> image.startsWith("mirror.example.com:5000/hub/"))
                .contains("mirror.example.com:5000/hub/library/redis:8.2.8",
                        "mirror.example.com:5000/hub/shardline/gateway:" + System.getProperty("shardline.version"));
    }

    @Test
    void aDigestWinsOverATag() {
        assertThat(images(Chart.minimal().set("gateway.image.digest", DIGEST).set("gateway.image.tag", "v9")))
                .contains("registry.example.com/shardline/gateway@" + DIGEST);
    }

    @Test
    void aTagOfOneImageWinsOverThatOfAll() {
        assertThat(images(Chart.minimal().set("image.tag", "1.2.3").set("logic.image.tag", "1.2.4")))
                .containsExactlyInAnyOrder("registry.example.com/shardline/gateway:1.2.3",
                        "registry.example.com/shardline/logic:1.2.4");
    }

    @ParameterizedTest
    @MethodSource("variants")
    void everyPodMayPullFromAPrivateRegistry(String variant) {
        Chart chart = Chart.variant(variant).set("global.imagePullSecrets[0].name", "regcred");

        assertThat(chart.manifests().stream().filter(Manifest::isWorkload))
                .allSatisfy(workload -> assertThat(workload.podSpec().at("/imagePullSecrets/0/name").asString())
                        .isEqualTo("regcred"));
    }

    private static List<String> images(Chart chart) {
        return chart.manifests().stream().filter(Manifest::isWorkload)
                .flatMap(workload -> workload.containers().stream()).map((JsonNode container) -> container.path("image")
                        .asString())
                .distinct().toList();
    }
}
