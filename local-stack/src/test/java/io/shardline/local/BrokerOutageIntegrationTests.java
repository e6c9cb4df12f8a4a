package io.shardline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kafka goes away under load and comes back. */
class BrokerOutageIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int EVENTS = 2000;

    private final HealthProbe probe = new HealthProbe();

    /** More events than the window takes, so that the shard stops reading and, after a heartbeat interval, disconnects. */
    @Test
    void theShardWaitsDisconnectedAndNothingIsLostOrDoubled(@TempDir Path folder) {
        try (LocalStack stack = TestStacks.prepareEmbedded(folder, 1, 1)) {
            stack.startSimulated();
            Simulator simulator = new Simulator(stack.platform());
            simulator.patch("/control/switches",
                    "{\"limits\":{\"messagesPerSecond\":0},\"gateway\":{\"heartbeatInterval\":\"2s\"}}");
            await().atMost(PATIENCE).until(() -> shards(stack, "ready") == 1);
            // The new interval is told to the next connection.
            simulator.post("/control/faults", "{\"kind\":\"reset\",\"on\":\"now\"}");
            assertThat(probe.awaitReady(stack.logic(0), PATIENCE)).isTrue();
            patientlyReady(stack);

            stack.stopKafka();
            simulator.post("/control/load", """
                {"rate":1000,"total":%d,"conversations":50,"text":"/help {n}","payloadBytes":8000}"""
                    .formatted(EVENTS));
            await().atMost(PATIENCE).until(() -> shards(stack, "held") == 1);
            stack.startKafka();

            await().atMost(PATIENCE).until(() -> simulator.verdict().path("answeredOnce").asInt() == EVENTS);
            assertThat(simulator.verdict().path("clean").asBoolean()).as(simulator.verdict().toString()).isTrue();
            assertThat(simulator.attempts()).extracting(attempt -> attempt.path("kind").asString())
                    .containsExactly("identify", "resume", "resume");
        }
    }

    private void patientlyReady(LocalStack stack) {
        await().atMost(PATIENCE).until(() -> shards(stack, "ready") == 1
                && probe.counter(stack.gateway(), "gateway_session_disconnects_total{cause=\"remote\"") == 1);
    }

    private double shards(LocalStack stack, String phase) {
        return probe.counter(stack.gateway(), "gateway_session_shards{phase=\"" + phase + '"');
    }
}
