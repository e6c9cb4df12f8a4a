package io.shardline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What Grafana would stumble over; it is not here to say so itself. */
class DashboardTests {

    private static final int COLUMNS = 24;

    static List<Path> files() {
        return Panels.files();
    }

    @Test
    void noTwoDashboardsAreTakenForEachOther() {
        assertThat(files()).isNotEmpty();
        assertThat(files()).extracting(file -> Repository.json(file).path("uid").asString(""))
                .doesNotContain("").doesNotHaveDuplicates();
        assertThat(files()).allSatisfy(file -> assertThat(file.getFileName()).hasToString(
                Repository.json(file).path("uid").asString() + ".json"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void panelsLieBesideEachOther(Path file) {
        List<JsonNode> panels = Panels.of(Repository.json(file));

        assertThat(panels).extracting(panel -> panel.path("id").asInt(0)).doesNotContain(0).doesNotHaveDuplicates();
        List<String> taken = new ArrayList<>();
        for (JsonNode panel : panels) {
            JsonNode place = panel.path("gridPos");
            assertThat(place.path("x").asInt(-1)).isNotNegative();
            assertThat(place.path("x").asInt() + place.path("w").asInt()).isLessThanOrEqualTo(COLUMNS);
            for (int x = place.path("x").asInt(); x < place.path("x").asInt() + place.path("w").asInt(); x++) {
                for (int y = place.path("y").asInt(); y < place.path("y").asInt() + place.path("h").asInt(); y++) {
                    taken.add(x + "/" + y);
                }
            }
        }
        assertThat(taken).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyPanelSaysWhatItShowsAndInWhat(Path file) {
        assertThat(Panels.of(Repository.json(file))).filteredOn(panel -> panel.has("targets")).isNotEmpty()
                .allSatisfy(panel -> {
                    assertThat(panel.path("title").asString("")).isNotBlank();
                    assertThat(panel.path("description").asString("")).as(panel.path("title").asString()).isNotBlank();
                    assertThat(panel.at("/fieldConfig/defaults/unit").asString("")).as(panel.path("title").asString())
                            .isNotBlank();
                    assertThat(panel.path("targets").valueStream().map(target -> target.path("refId").asString()))
                            .doesNotHaveDuplicates();
                });
    }

    /** Whoever imports it has another name for it. */
    @ParameterizedTest
    @MethodSource("files")
    void noDataSourceIsNamed(Path file) {
        Map<?, ?> chosen = Map.of("type", "prometheus", "uid", "${datasource}");
        JsonNode dashboard = Repository.json(file);

        assertThat(dashboard.findValues("datasource")).isNotEmpty().allSatisfy(source -> assertThat(source)
                .isEqualTo(Repository.tree(chosen)));
        assertThat(Panels.of(dashboard).stream().flatMap(panel -> panel.path("targets").valueStream()))
                .allMatch(target -> target.has("datasource"));
        assertThat(dashboard.at("/templating/list/0/name").asString()).isEqualTo("datasource");
        assertThat(dashboard.has("id")).as("the number that one Grafana gave it").isFalse();
    }

    /** A zero that stands for "no such metric" hides what it should show. */
    @Test
    void noQueryInventsAZero() {
        assertThat(Panels.queries()).isNotEmpty().noneMatch(query -> query.expression().contains("vector("));
        assertThat(Alert.all()).isNotEmpty().noneMatch(alert -> alert.expression().contains("vector("));
    }

    /** A step of the graph may be longer than any range written here, and would then leave out what lies between. */
    @Test
    void rangesFollowTheGraph() {
        assertThat(Panels.queries()).filteredOn(query -> query.expression().contains("["))
                .allMatch(query -> query.expression().matches("(?s)[^\\[]*(\\[\\$__(rate_interval|range)][^\\[]*)+"));
    }

    @Test
    void theChartShipsEveryDashboardAsItIs() {
        Manifest shipped = Chart.minimal().set("monitoring.dashboards.enabled", true).manifest("ConfigMap",
                "-dashboards");

        assertThat(shipped.texts("/data").keySet())
                .containsExactlyElementsOf(files().stream().map(file -> file.getFileName().toString()).toList());
        assertThat(files()).allSatisfy(file -> assertThat(
                Repository.tree(shipped.texts("/data").get(file.getFileName().toString())))
                .isEqualTo(Repository.json(file)));
        assertThat(shipped.texts("/metadata/labels")).containsEntry("grafana_dashboard", "1");
    }
}
