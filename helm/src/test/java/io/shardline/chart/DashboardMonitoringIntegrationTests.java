package io.shardline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import io.shardline.chart.Panels.Query;

/**
 * A day in the life of the services, in a minute, under the eyes of a real Prometheus: load, a slow platform, lost sessions,
 * broken events, a restart. After it, every query of every dashboard has data that moved.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardMonitoringIntegrationTests {

    private static final String OVERVIEW = "shardline-overview/";
    private static final String LOGIC_BOOKS = "Logic: finished = handled + unmatched + duplicate + expired + dead-lettered";
    private static final String RATE_INTERVAL = "5s";
    private static final Pattern RATE = Pattern.compile("rate\\((.+?)\\[any]\\)");
    private static final int MESSAGES = 500;
    private static final int REFUSED = 7;
    private static final int BROKEN_FRAMES = 1;

    /** Panels that say how many events come in, and how many and which answers go out. */
    private static final Set<String> COMPARED = Set.of(OVERVIEW + "Events in/A", OVERVIEW + "Answers out/A",
            OVERVIEW + "Events in and out/A", OVERVIEW + "Events in and out/B", OVERVIEW + "Events in and out/C");

    /** What rightly stands still, and the value that it has to have. */
    private static final Map<String, Double> STILL = Map.of(
            // Shards are added by configuration alone.
            OVERVIEW + "Shards live/B", (double) Services.SHARDS,
            // Both are differences that only a lost event would move.
            OVERVIEW + "Gateway: received = published + dropped + in flight/E", 0.0,
            OVERVIEW + LOGIC_BOOKS + "/F", 0.0,
            // Needs a shard that is silent for a minute after it was resumed; the gateway's own tests see it move.
            OVERVIEW + "Logins and disconnects/C", 0.0,
            // Logic handles repeated and stale events like any other so far.
            OVERVIEW + LOGIC_BOOKS + "/D", 0.0);

    private Services services;
    private Prometheus prometheus;
    private Http simulator;
    private Instant begun = Instant.EPOCH;
    private Map<String, Double> measured = Map.of();
    private JsonNode ledger;

    @BeforeAll
    void liveADay(@TempDir Path folder) throws Exception {
        Program.find("prometheus");
        begun = Instant.now();
        services = Services.start(folder);
        simulator = services.simulator();
        simulator.send("PATCH", "/control/switches",
                "{\"limits\":{\"messagesPerSecond\":0,\"channelPerSecond\":0}}");
        prometheus = Prometheus.start(folder, services.gatewayPort(), services.logicPort());
        services.startGateway();
        services.startLogic();
        services.awaitGateway();
        services.awaitLogic();
        compareWithTheLedger();
        reachTheBounds();
        loseThings();
        voidPromises();
        restartLogicTooLate();
        settle();
    }

    @AfterAll
    void stop() {
        if (prometheus != null) {
            prometheus.close();
        }
        if (services != null) {
            services.close();
        }
    }

    @Test
    void everyQueryOfEveryDashboardHasDataThatMoved() {
        Instant end = Instant.now();

        assertThat(Panels.queries()).isNotEmpty().filteredOn(query -> !STILL.containsKey(query.name()))
                .filteredOn(query -> !moved(query, end)).as("queries without data, or with data that stood still")
                .isEmpty();
    }

    @Test
    void whatStandsStillHasTheValueThatItMustHave() {
        assertThat(Panels.queries()).filteredOn(query -> STILL.containsKey(query.name())).hasSize(STILL.size())
                .allSatisfy(query -> assertThat(prometheus.value(query.filled(RATE_INTERVAL, "10m"))).as(query.name())
                        .isEqualTo(STILL.get(query.name())));
    }

    /** The simulator counts on its own what it pushed and what came back. */
    @Test
    void theOverviewAgreesWithTheLedger() {
        double emitted = ledger.path("emitted").asDouble();
        double answered = ledger.path("answeredOnce").asDouble();

        assertThat(emitted).isEqualTo(MESSAGES);
        assertThat(answered).isEqualTo(MESSAGES - REFUSED);
        assertThat(measured).containsExactlyInAnyOrderEntriesOf(Map.of(
                OVERVIEW + "Events in/A", emitted + BROKEN_FRAMES,
                OVERVIEW + "Answers out/A", answered,
                OVERVIEW + "Events in and out/A", emitted + BROKEN_FRAMES,
                OVERVIEW + "Events in and out/B", emitted,
                OVERVIEW + "Events in and out/C", emitted));
    }

    @Test
    void everyVariableOffersSomething() {
        assertThat(prometheus.now("count by (job) (up{job=~\"shardline-.+\"})"))
                .extracting(series -> series.at("/metric/job").asString())
                .containsExactlyInAnyOrder("shardline-gateway", "shardline-logic");
    }

    /** An alert on a metric or label that is not there would never fire, and nobody would know. */
    @Test
    void everyAlertAsksForMetricsThatAreThere() {
        List<String> selectors = Alert.all().stream().flatMap(alert -> alert.selectors().stream()).distinct().toList();

        assertThat(selectors).hasSizeGreaterThan(10)
                .filteredOn(selector -> prometheus.range(selector, begun, Instant.now()).isEmpty()).isEmpty();
    }

    @Test
    void alertsFiredOnWhatWasLost() {
        assertThat(prometheus.now("count by (alertname) (max_over_time(ALERTS{alertstate=\"firing\"}[10m]))"))
                .extracting(series -> series.at("/metric/alertname").asString())
                .contains("ShardlineSessionLost", "ShardlineEventsDropped", "ShardlineOffsetsLost",
                        "ShardlineDeadLetters", "ShardlineCallsUnknown");
    }

    private boolean moved(Query query, Instant end) {
        return prometheus.range(query.filled(RATE_INTERVAL, "10m"), begun, end).stream()
                .anyMatch(series -> Prometheus.values(series).distinct().count() > 1);
    }

    /** Load, a few refusals and a broken frame: the counters behind the panels must count the same as the ledger. */
    private void compareWithTheLedger() {
        // The records that were written when the topics were made.
        eventually("topics are made",
                () -> prometheus.value("sum(logic_intake_consumed_total)") == Services.PARTITIONS);
        Map<String, Double> before = counted();
        simulator.send("DELETE", "/control/ledger", "");
        fault("{\"kind\":\"status\",\"status\":400,\"code\":304003,\"route\":\"messages.send.group\",\"count\":%d}"
                .formatted(REFUSED));
        event("{\"shard\":\"0/2\",\"frame\":{\"malformed\":true}}");
        load("{\"rate\":100,\"total\":%d,\"conversations\":50,\"text\":\"number {n}\"}".formatted(MESSAGES));
        eventually("all but the refused are answered",
                () -> verdict().path("answeredOnce").asInt() == MESSAGES - REFUSED);
        ledger = verdict();
        eventually("all is counted", () -> prometheus.value("sum(logic_intake_lag_records)") == 0
                && prometheus.value("sum(rate(logic_intake_consumed_total[5s]))") == 0
                && prometheus.value("sum(rate(gateway_inbound_published_total[5s]))") == 0);
        measured = new LinkedHashMap<>();
        counted().forEach((query, now) -> measured.put(query, now - before.getOrDefault(query, 0.0)));
    }

    /** The counters of which panels of the overview show the rate. */
    private Map<String, Double> counted() {
        Map<String, Double> counts = new LinkedHashMap<>();
        for (Query query : Panels.queries()) {
            if (COMPARED.contains(query.name())) {
                String counter = RATE.matcher(query.filled("any", "any")).replaceAll("$1");
                counts.put(query.name(), prometheus.value(counter));
            }
        }
        return counts;
    }

    private void reachTheBounds() {
        fault("{\"kind\":\"slow\",\"by\":\"2s\",\"route\":\"messages.send.*\",\"duration\":\"8s\",\"count\":0}");
        // What is in flight to Kafka is so for moments: bursts until a scrape has met one.
        eventually("events in flight", () -> {
            load("{\"rate\":0,\"total\":3000,\"conversations\":300,\"payloadBytes\":2000}");
            return prometheus.value("max_over_time(sum(gateway_inbound_in_flight)[1m:1s])") > 0;
        });
        awaitCounted("gateway_publish_pauses_total", "logic_intake_pauses_total");
        eventually("all is finished", () -> prometheus.value("sum(logic_intake_unfinished_records)") == 0
                && prometheus.value("max(logic_intake_lag_records)") == 0);
    }

    private void loseThings() {
        // A shard that comes back between two scrapes was never away for Prometheus.
        fault("{\"kind\":\"delay\",\"by\":\"5s\",\"shard\":\"0\",\"on\":\"resume\"}");
        fault("{\"kind\":\"close\",\"code\":4009,\"shard\":\"0\",\"on\":\"now\"}");
        eventually("a shard away",
                () -> prometheus.value("sum(gateway_session_shards{phase=\"ready\"})") < Services.SHARDS);
        awaitCounted("gateway_qq_closes_total{code=\"4009\"}");
        fault("{\"kind\":\"close\",\"code\":4006,\"shard\":\"1\",\"on\":\"now\"}");
        awaitCounted("gateway_session_lost_total");
        eventually("all shards live",
                () -> prometheus.value("sum(gateway_session_shards{phase=\"ready\"})") == Services.SHARDS);
        fault("{\"kind\":\"cut\",\"when\":\"after\",\"route\":\"messages.send.channel\",\"count\":3}");
        fault("{\"kind\":\"status\",\"status\":400,\"code\":304003,\"route\":\"messages.send.group\",\"count\":3}");
        event("{\"shard\":\"0/2\",\"frame\":{\"malformed\":true}}");
        event("{\"type\":\"GROUP_AT_MESSAGE_CREATE\",\"d\":{\"id\":7,\"group_openid\":\"B2C3\"}}");
        load("{\"rate\":20,\"total\":100,\"conversations\":20,\"scenes\":{\"group\":0.5,\"channel\":0.5}}");
        awaitCounted("gateway_inbound_dropped_total", "logic_processing_dead_letters_total",
                "logic_delivery_actions_total{outcome=\"unknown\"}",
                "logic_delivery_actions_total{outcome=\"refused\"}");
    }

    private void voidPromises() throws Exception {
        double kafka = prometheus.value("sum(gateway_topic_violations)");
        services.misconfigureKafka();
        services.misconfigureRedis();
        eventually("Kafka's settings noticed", () -> prometheus.value("sum(gateway_topic_violations)") > kafka);
        awaitCounted("logic_conversation_violations");
    }

    private void restartLogicTooLate() throws Exception {
        services.stopLogic();
        load("{\"rate\":100,\"total\":200,\"conversations\":50}");
        eventually("all is published", () -> prometheus.value("sum(gateway_inbound_in_flight)") == 0);
        services.deleteEvents();
        services.startLogic();
        services.awaitLogic();
        awaitCounted("logic_intake_offsets_lost_total");
    }

    private void settle() {
        load("{\"rate\":50,\"total\":250,\"conversations\":50}");
        eventually("all is quiet", () -> prometheus.value("max(logic_intake_lag_records)") == 0
                && prometheus.value("sum(rate(gateway_inbound_received_total[5s]))") == 0
                && prometheus.value("sum(rate(logic_intake_consumed_total[5s]))") == 0);
    }

    private void awaitCounted(String... selectors) {
        for (String selector : selectors) {
            eventually(selector, () -> prometheus.value("sum(" + selector + ")") > 0);
        }
    }

    private void load(String job) {
        String id = simulator.send("POST", "/control/load", job).path("id").asString();
        eventually("load is done", () -> "done".equals(simulator.get("/control/load/" + id).path("state").asString()));
    }

    private void fault(String fault) {
        simulator.send("POST", "/control/faults", fault);
    }

    private void event(String event) {
        simulator.send("POST", "/control/events", event);
    }

    private JsonNode verdict() {
        return simulator.get("/control/ledger/verdict");
    }

    private static void eventually(String what, BooleanSupplier condition) {
        await(what).atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(500)).until(condition::getAsBoolean);
    }
}
