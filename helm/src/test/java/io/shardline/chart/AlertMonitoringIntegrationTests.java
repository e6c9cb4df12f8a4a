package io.shardline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The alerts as Prometheus' own tool sees them. */
class AlertMonitoringIntegrationTests {

    private static final Path CASES = Path.of("src/test/resources/alerts");

    @TempDir
    private Path folder;

    static List<String> variants() {
        return Chart.variants();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void prometheusTakesWhatTheChartRenders(String variant) throws Exception {
        Chart chart = Chart.variant(variant).set("monitoring.rules.enabled", true);
        Path rules = write("rules.yml", chart.manifests("PrometheusRule").getFirst().at("/spec").toString());

        succeeds(Program.run("promtool", "check", "rules", rules.toString()));
    }

    /** Compose reads the same file as it is. */
    @Test
    void prometheusTakesWhatComposeMounts() throws Exception {
        Files.createDirectories(folder.resolve("rules"));
        write("rules/shardline.yml", Repository.text("helm/shardline/rules/shardline.yml"));
        Path configuration = write("prometheus.yml", Repository.text("grafana/prometheus.yml"));

        succeeds(Program.run("promtool", "check", "config", configuration.toString()));
    }

    @Test
    void alertsFireWhenTheyShouldAndOnlyThen() throws Exception {
        write("rules.yml", Alert.rules().at("/spec").toString());
        String cases = Repository.text(CASES.resolve("alerts.yml").toAbsolutePath());
        Path file = write("alerts.yml", cases);

        succeeds(Program.run("promtool", "test", "rules", file.toString()));
        assertThat(Alert.all()).extracting(Alert::name).as("alerts that have a case").allMatch(cases::contains);
    }

    private static void succeeds(Program.Ended ended) {
        assertThat(ended.code()).as(ended.output()).isZero();
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
