package io.shardline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import io.shardline.dto.codec.GapCodec;
import io.shardline.dto.event.EventsMissed;

/** The gateway's sessions against the simulated platform: what it does when connections, grants or credentials fail. */
class GatewaySessionIntegrationTests {

    private static final Duration READY = Duration.ofSeconds(60);

    private final HealthProbe probe = new HealthProbe();
    private LocalStack stack;
    private Simulator simulator;

    @BeforeEach
    void start(@TempDir Path folder) {
        stack = TestStacks.prepare(folder, 1, 1);
        stack.startPlatform();
        simulator = new Simulator(stack.platform());
    }

    @AfterEach
    void stop() {
        stack.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"kind\":\"reset\"", "\"kind\":\"fin\"", "\"kind\":\"close\",\"code\":1000",
            "\"kind\":\"close\",\"code\":4009", "\"kind\":\"reconnect\""})
    void aLostConnectionIsResumedAndNothingIsMissing(String fault) {
        startServices();
        emit(20);

        simulator.post("/control/faults", "{%s,\"on\":\"now\"}".formatted(fault));
        emit(20);

        patiently().until(() -> simulator.verdict().path("answeredOnce").asInt() == 40);
        assertThat(simulator.verdict().path("clean").asBoolean()).isTrue();
        assertThat(operations()).containsExactly("identify", "resume");
    }

    @Test
    void aSessionThatIsGoneIsReplacedByANewOneAndAGapRecordSaysSo() {
        startServices();
        emit(20);

        simulator.post("/control/faults", "{\"kind\":\"close\",\"code\":4006,\"on\":\"now\"}");

        patiently().until(() -> operations().size() == 2);
        assertThat(operations()).containsExactly("identify", "identify");
        patiently().until(() -> phases().equals(List.of("READY")));
        assertThat(probe.counter(stack.gateway(), "gateway_session_lost_total")).isEqualTo(1);
        emit(1);
        patiently().untilAsserted(() -> assertThat(EventsTopic.read(stack.kafka())).filteredOn(EventsTopic::isGap)
                .singleElement().satisfies(record -> {
                    EventsMissed gap = GapCodec.decode(record);
                    assertThat(gap.from().sequence()).as("READY and 20 events").isEqualTo(21);
                    assertThat(gap.to().session()).isNotEqualTo(gap.from().session());
                    assertThat(gap.from().time()).isBefore(gap.to().time());
                }));
        assertThat(probe.counter(stack.gateway(), "gateway_inbound_gaps_total")).isEqualTo(1);
        patiently().until(() -> simulator.verdict().path("answeredOnce").asInt() == 21);
        assertThat(probe.counter(stack.logic(0), "logic_processing_dead_letters_total")).isZero();
    }

    /** The shard's own traffic says that a second without an event is too long. */
    @Test
    void aShardThatIsResumedAndStaysSilentReconnectsAndThenIdentifies() {
        startServices("--gateway.session.deaf-factor=5", "--gateway.session.deaf-after=1s");
        emit(30);
        simulator.post("/control/faults", "{\"kind\":\"deaf\",\"on\":\"resumed\",\"count\":2}");

        simulator.post("/control/faults", "{\"kind\":\"reset\",\"on\":\"now\"}");

        patiently().until(() -> operations().size() == 4);
        assertThat(operations()).containsExactly("identify", "resume", "resume", "identify");
        assertThat(probe.counter(stack.gateway(), "gateway_session_deaf_total")).isEqualTo(2);
        patiently().until(() -> phases().equals(List.of("READY")));
    }

    @Test
    void aRestartedGatewayResumesFromItsCheckpoint() {
        startServices();
        emit(20);
        patiently().until(() -> simulator.verdict().path("answeredOnce").asInt() == 20);

        stack.stopGateway();
        emit(20);
        stack.startGateway();

        patiently().until(() -> simulator.verdict().path("answeredOnce").asInt() == 40);
        assertThat(simulator.verdict().path("clean").asBoolean()).isTrue();
        assertThat(operations()).containsExactly("identify", "resume");
    }

    @Test
    void intentsThatAreNotGrantedAreDroppedAndNamed() {
        simulator.patch("/control/bots/102000001",
                """
                    {"grantedIntents":["GUILDS","GUILD_MEMBERS","PUBLIC_GUILD_MESSAGES","GROUP_AND_C2C_EVENT"],"maxConcurrency":100}""");
        startServices();

        patiently().untilAsserted(() -> {
            JsonNode bot = bot();
            assertThat(words(bot.path("intentsGranted"))).containsExactlyInAnyOrder("GUILDS", "GUILD_MEMBERS",
                    "PUBLIC_GUILD_MESSAGES", "GROUP_AND_C2C_EVENT");
            assertThat(words(bot.path("intentsToApplyFor"))).containsExactlyInAnyOrder("INTERACTION", "DIRECT_MESSAGE",
                    "GUILD_MESSAGE_REACTIONS", "MESSAGE_AUDIT");
            assertThat(phases()).containsExactly("READY");
        });
        emit(5);
        patiently().until(() -> simulator.verdict().path("answeredOnce").asInt() == 5);
    }

    @Test
    void wrongCredentialsAreNamedAndNotTriedInAHotLoop() {
        stack.writeBot(BotFileWriter.simulated(stack.platform(), 1).replace(LocalStack.SIMULATED_SECRET, "wrong"));
        stack.startGateway();

        patiently().untilAsserted(() -> assertThat(bot().path("problem").asString())
                .contains("code 100016", "app id or secret is wrong"));
        List<Long> requests = simulator.get("/control/ledger/calls?limit=1000").path("items").valueStream()
                .filter(call -> "token".equals(call.path("route").asString())).map(call -> call.path("atUs").asLong())
                .toList();
        for (int i = 1; i < requests.size(); i++) {
            assertThat(requests.get(i) - requests.get(i - 1)).as("µs between requests").isGreaterThan(950_000);
        }
    }

    @Test
    void aRefusedAddressSaysWhatToDo() {
        simulator.patch("/control/bots/102000001", "{\"allowList\":[\"10.0.0.1\"]}");
        stack.writeBot(BotFileWriter.simulated(stack.platform(), 1));
        stack.startGateway();

        patiently().untilAsserted(() -> assertThat(bot().path("problem").asString()).contains("IP allow-list"));
    }

    @Test
    void aFatalCodeStopsTheShardAndNotTheProcess() {
        startServices();

        simulator.post("/control/faults", "{\"kind\":\"close\",\"code\":4915,\"on\":\"now\"}");

        patiently().untilAsserted(
                () -> assertThat(phases().getFirst()).startsWith("STOPPED: the platform banned the bot"));
        assertThat(probe.health(stack.gateway()).path("components").path("livenessState").path("status").asString())
                .isEqualTo("UP");
        assertThat(operations()).containsExactly("identify");
    }

    private void startServices(String... gatewayArguments) {
        stack.startServices(gatewayArguments);
        assertThat(probe.awaitReady(stack.gateway(), READY)).as("gateway ready").isTrue();
        assertThat(probe.awaitReady(stack.logic(0), READY)).as("logic ready").isTrue();
    }

    private void emit(int count) {
        simulator.post("/control/load", "{\"rate\":100,\"total\":%d,\"conversations\":5}".formatted(count));
        patiently().until(() -> simulator.get("/control/load").path("jobs").valueStream()
                .allMatch(job -> "done".equals(job.path("state").asString())));
    }

    private List<String> operations() {
        return simulator.attempts().stream().map(attempt -> attempt.path("kind").asString()).toList();
    }

    private List<String> phases() {
        return bot().path("shards").valueStream().map(phase -> phase.asString("")).toList();
    }

    private JsonNode bot() {
        return probe.health(stack.gateway()).path("components").path("bots").path("details").path("qq/102000001");
    }

    private static List<String> words(JsonNode list) {
        return list.valueStream().map(word -> word.asString("")).toList();
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(40)).pollInterval(Duration.ofMillis(100));
    }
}
