package io.shardline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Four shards, two logic services; what the simulator sent is compared with what it was told to answer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndToEndIntegrationTests {

    private static final int LOGIC_INSTANCES = 2;
    private static final int PARTITIONS = 6;
    private static final Duration READY = Duration.ofSeconds(60);

    private final HealthProbe probe = new HealthProbe();
    private LocalStack stack;
    private Simulator simulator;

    @BeforeAll
    void start(@TempDir Path folder) {
        stack = TestStacks.prepare(folder, 4, LOGIC_INSTANCES);
        stack.startSimulated();
        simulator = new Simulator(stack.platform());
        assertThat(probe.awaitReady(stack.gateway(), READY)).as("gateway ready").isTrue();
        for (int i = 0; i < LOGIC_INSTANCES; i++) {
            assertThat(probe.awaitReady(stack.logic(i), READY)).as("logic %s ready", i).isTrue();
        }
        // One record that nobody wants was written to each partition when the topic was made.
        await().atMost(READY).until(() -> counters("logic_intake_ended_total", "unmatched") == PARTITIONS);
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @BeforeEach
    void forget() {
        simulator.delete("/control/ledger");
    }

    /** Without the platform's rate limits: this is about loss and order. */
    @Test
    void everyEventIsAnsweredOnceAndInOrder() {
        simulator.patch("/control/switches", "{\"limits\":{\"messagesPerSecond\":0,\"channelPerSecond\":0}}");
        simulator.post("/control/load", """
            {"rate":500,"total":2000,"conversations":200,"scenes":{"group":0.5,"c2c":0.3,"channel":0.2},
             "text":"number {n}"}""");

        await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(200))
                .until(() -> verdict().path("answeredOnce").asInt() == 2000);
        JsonNode verdict = verdict();
        assertThat(verdict.path("clean").asBoolean()).as(verdict.toString()).isTrue();
        assertThat(verdict.path("emitted").asInt()).isEqualTo(2000);
        assertThat(verdict.path("outOfOrder").path("count").asInt()).isZero();
        assertThat(verdict.path("answeredMoreThanOnce").path("count").asInt()).isZero();
        assertThat(shardsThatSent()).isEqualTo(4);
        for (int i = 0; i < LOGIC_INSTANCES; i++) {
            assertThat(counter(stack.logic(i), "logic_plugin_handle_seconds_count")).as("share of logic %s", i)
                    .isPositive();
        }
        theCountersAddUp();
    }

    @Test
    void aCommandIsAnsweredAndTimed() {
        String conversation = "/chat/api/bots/102000001/conversations/group/lobby/";
        String entry = simulator
                .post(conversation + "messages", "{\"user\":\"alice\",\"text\":\"/ping\",\"mention\":true}")
                .path("id").asString();

        await().atMost(Duration.ofSeconds(10)).until(() -> entry(conversation, entry).path("answers").asInt() == 1);
        JsonNode journey = entry(conversation, entry).path("journey");
        assertThat(List.of("socketMs", "brokerMs", "handlerMs", "apiMs", "totalMs")).allMatch(journey::has);
        assertThat(simulator.get(conversation + "entries").path("entries").valueStream()
                .map(each -> each.path("text").asString(""))).contains("pong");
    }

    @Test
    void aPressedButtonIsAnsweredTwice() {
        String conversation = "/chat/api/bots/102000001/conversations/c2c/bob/";
        simulator.post(conversation + "messages", "{\"user\":\"bob\",\"text\":\"/help\"}");
        await().atMost(Duration.ofSeconds(10)).until(() -> withKeyboard(conversation) != null);

        simulator.post(conversation + "buttons",
                "{\"user\":\"bob\",\"entry\":\"%s\",\"button\":\"help-about\"}".formatted(withKeyboard(conversation)));

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(entries(conversation)).anyMatch(entry -> "answered".equals(entry.path("state").asString("")));
            assertThat(entries(conversation)).anyMatch(entry -> entry.path("text").asString("").contains("Shardline"));
        });
    }

    @Test
    void brokenEventsHarmNoOther() {
        double deadBefore = counters("logic_intake_ended_total", "dead_lettered");
        double unmatchedBefore = counters("logic_intake_ended_total", "unmatched");
        simulator.post("/control/events",
                "{\"type\":\"GROUP_AT_MESSAGE_CREATE\",\"d\":{\"id\":7,\"group_openid\":\"B2C3\"}}");
        simulator.post("/control/events", "{\"type\":\"SOMETHING_NEW\",\"d\":{\"group_openid\":\"B2C3\"}}");
        for (String frame : List.of("\"malformed\":true", "\"op\":77", "\"base64\":\"AAAA\"", "\"text\":\"not json\"",
                "\"bytes\":2000000")) {
            simulator.post("/control/faults",
                    "{\"kind\":\"frame\",\"shard\":\"0\",\"on\":\"now\",%s}".formatted(frame));
        }
        simulator.post("/control/load", "{\"rate\":50,\"total\":100,\"conversations\":20}");

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(verdict().path("answeredOnce").asInt()).isEqualTo(100);
            assertThat(counters("logic_intake_ended_total", "dead_lettered")).isEqualTo(deadBefore + 1);
            assertThat(counters("logic_intake_ended_total", "unmatched")).isEqualTo(unmatchedBefore + 1);
        });
        URI gateway = stack.gateway();
        assertThat(counter(gateway, "gateway_inbound_dropped_total{reason=\"malformed\"")).isEqualTo(2);
        assertThat(counter(gateway, "gateway_inbound_dropped_total{reason=\"unknown_opcode\"")).isEqualTo(1);
        assertThat(counter(gateway, "gateway_inbound_dropped_total{reason=\"binary\"")).isEqualTo(1);
        assertThat(counter(gateway, "gateway_inbound_dropped_total{reason=\"too_large\"")).isEqualTo(1);
        assertThat(counter(gateway, "gateway_session_disconnects_total")).as("connections lost").isZero();
        theCountersAddUp();
    }

    /** P8, per process. */
    private void theCountersAddUp() {
        URI gateway = stack.gateway();
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(counter(gateway, "gateway_inbound_received_total"))
                        .isEqualTo(counter(gateway, "gateway_inbound_published_total")
                                + counter(gateway, "gateway_inbound_dropped_total")
                                + counter(gateway, "gateway_inbound_in_flight")));
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            double consumed = 0;
            for (int i = 0; i < LOGIC_INSTANCES; i++) {
                double mine = counter(stack.logic(i), "logic_intake_consumed_total");
                assertThat(counter(stack.logic(i), "logic_intake_ended_total")).isEqualTo(mine);
                consumed += mine;
            }
            assertThat(consumed).isEqualTo(PARTITIONS + counter(gateway, "gateway_inbound_published_total"));
        });
    }

    private long shardsThatSent() {
        return simulator.get("/control/ledger/events?limit=1000").path("items").valueStream()
                .flatMap(event -> event.path("pushes").valueStream()).map(push -> push.path("shard").asString())
                .distinct().count();
    }

    private @Nullable String withKeyboard(String conversation) {
        return entries(conversation).stream().filter(entry -> entry.has("keyboard")).findFirst()
                .map(entry -> entry.path("id").asString()).orElse(null);
    }

    private List<JsonNode> entries(String conversation) {
        return simulator.get(conversation + "entries").path("entries").valueStream().toList();
    }

    private JsonNode entry(String conversation, String id) {
        return entries(conversation).stream().filter(entry -> id.equals(entry.path("id").asString())).findFirst()
                .orElseThrow();
    }

    private JsonNode verdict() {
        return simulator.get("/control/ledger/verdict");
    }

    private double counter(URI service, String name) {
        return probe.counter(service, name);
    }

    private double counters(String name, String ending) {
        double sum = 0;
        for (int i = 0; i < LOGIC_INSTANCES; i++) {
            sum += counter(stack.logic(i), name + "{ending=\"" + ending + "\"");
        }
        return sum;
    }
}
