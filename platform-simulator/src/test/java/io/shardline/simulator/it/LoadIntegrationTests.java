package io.shardline.simulator.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LoadIntegrationTests {

    private static final Simulator SIMULATOR = SharedSimulator.INSTANCE;

    private final TestBot bot = SIMULATOR.newBot();

    @Test
    void everyEventArrivesInOrder() {
        SocketClient socket = bot.connect();

        JsonNode job = load("{\"rate\":0,\"total\":20000,\"conversations\":50,\"payloadBytes\":700}");

        for (int n = 0; n < 20_000; n++) {
            JsonNode event = socket.nextDispatch("GROUP_AT_MESSAGE_CREATE");
            assertThat(event.path("s").asLong()).isEqualTo(n + 2L);
            assertThat(event.path("d").path("content").asString()).startsWith(" load " + n + " ");
        }
        assertThat(ended(job).path("state").asString()).isEqualTo("done");
        assertThat(SIMULATOR.verdict(bot).path("pushed").asInt()).isEqualTo(20_000);
    }

    @Test
    void theRateIsKept() {
        bot.connect();

        JsonNode job = ended(load("{\"rate\":1000,\"total\":1000,\"conversations\":10}"));

        assertThat(job.path("achievedRate").asDouble()).isBetween(900.0, 1_001.0);
    }

    @Test
    void aJobCanBeStopped() {
        JsonNode job = load("{\"rate\":1,\"total\":1000000}");

        assertThat(SIMULATOR.delete("/control/load/" + job.path("id").asString()).status()).isEqualTo(200);

        assertThat(ended(job).path("state").asString()).isEqualTo("stopped");
    }

    @Test
    void loadDoesNotFillThePage() {
        ended(load("{\"rate\":0,\"total\":100,\"conversations\":10}"));

        assertThat(SIMULATOR.get("/chat/api/bots/" + bot.appId() + "/conversations").json().path("conversations"))
                .hasSize(11);
    }

    private JsonNode load(String json) {
        Answer answer = SIMULATOR.post("/control/load", "{\"bot\":\"" + bot.appId() + "\"," + json.substring(1));
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer.json();
    }

    private static JsonNode ended(JsonNode job) {
        long deadline = System.nanoTime() + Simulator.PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            JsonNode now = SIMULATOR.get("/control/load/" + job.path("id").asString()).json();
            if (!now.path("state").asString().equals("running")) {
                return now;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError(job.toString());
    }
}
