package io.shardline.chart;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.DoubleStream;

import tools.jackson.databind.JsonNode;

import io.shardline.embedded.Ports;

/** A real Prometheus that asks the services every second and evaluates the chart's rules. */
final class Prometheus implements AutoCloseable {

    private final Program program;
    private final Http http;

    private Prometheus(Program program, int port) {
        this.program = program;
        this.http = new Http(port);
    }

    static Prometheus start(Path folder, int gatewayPort, int logicPort) {
        int port = Ports.free();
        try {
            Files.writeString(folder.resolve("rules.yml"), Alert.rules().at("/spec").toString());
            Path configuration = Files.writeString(folder.resolve("prometheus.yml"), """
                global: {scrape_interval: 1s, scrape_timeout: 1s, evaluation_interval: 1s}
                rule_files: [rules.yml]
                scrape_configs:
                  - job_name: shardline-gateway
                    metrics_path: /actuator/prometheus
                    static_configs: [{targets: ["127.0.0.1:%d"]}]
                  - job_name: shardline-logic
                    metrics_path: /actuator/prometheus
                    static_configs: [{targets: ["127.0.0.1:%d"]}]
                """.formatted(gatewayPort, logicPort));
            Prometheus prometheus = new Prometheus(Program.start(folder.resolve("prometheus.log"),
                    List.of(Program.find("prometheus"), "--config.file=" + configuration,
                            "--storage.tsdb.path=" + folder.resolve("series"),
                            "--web.listen-address=127.0.0.1:" + port)),
                    port);
            await().atMost(Duration.ofSeconds(30)).until(() -> prometheus.http.isReady("/-/ready"));
            return prometheus;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Series of a query over a stretch of time, one value a second. */
    List<JsonNode> range(String query, Instant from, Instant to) {
        return result("/api/v1/query_range", query, "&start=" + from + "&end=" + to + "&step=1");
    }

    /** Series of a query at this moment. */
    List<JsonNode> now(String query) {
        return result("/api/v1/query", query, "");
    }

    /** The one value of a query at this moment; not a number if there is none, or more than one. */
    double value(String query) {
        List<JsonNode> series = now(query);
        return series.size() == 1 ? Double.parseDouble(series.getFirst().at("/value/1").asString()) : Double.NaN;
    }

    /** Values of a series that {@link #range} gave, without those that are no number. */
    static DoubleStream values(JsonNode series) {
        return series.path("values").valueStream().mapToDouble(pair -> Double.parseDouble(pair.path(1).asString()))
                .filter(Double::isFinite);
    }

    @Override
    public void close() {
        program.close();
    }

    private List<JsonNode> result(String path, String query, String more) {
        return http.form(path, "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + more).at("/data/result")
                .valueStream().toList();
    }
}
