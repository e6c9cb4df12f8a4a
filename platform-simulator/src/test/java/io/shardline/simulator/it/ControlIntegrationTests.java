package io.shardline.simulator.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlIntegrationTests {

    private static final Simulator SIMULATOR = SharedSimulator.INSTANCE;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "POST|/control/events|{}|bot: missing",
            "POST|/control/events|{\"bot\":\"999\"}|bot: 999 is not registered",
            "POST|/control/events|{\"bot\":\"102000001\"}|scene: missing",
            "POST|/control/events|{\"bot\":\"102000001\",\"scene\":\"moon\"}|scene: \"moon\" (expected: channel, dm, group, c2c)",
            "POST|/control/events|{\"bot\":\"102000001\",\"scene\":\"group\"}|conversation: missing",
            "POST|/control/events|{\"bot\":\"102000001\",\"scene\":\"group\",\"conversation\":\"x\",\"txt\":1}|txt: unknown",
            "POST|/control/events|{\"bot\":\"102000001\",\"type\":\"NONSENSE\"}|type: NONSENSE cannot be made up",
            "POST|/control/events|{\"bot\":\"102000001\",\"type\":\"X\",\"d\":{},\"copies\":0}|copies: 0 (expected: 1 to 100)",
            "POST|/control/events|nonsense|body: ",
            "POST|/control/load|{\"bot\":\"102000001\"}|total: missing",
            "POST|/control/load|{\"bot\":\"102000001\",\"total\":1,\"rate\":-1}|rate: -1 (expected: 0.0 to 1000000.0)",
            "POST|/control/load|{\"bot\":\"102000001\",\"total\":1,\"scenes\":{\"moon\":1}}|scenes.moon: unknown",
            "GET|/control/load/nonsense||load: nonsense does not exist",
            "POST|/control/faults|{\"kind\":\"nonsense\"}|kind: nonsense (expected: one of reset",
            "POST|/control/faults|{\"kind\":\"reset\",\"bot\":\"999\"}|bot: 999 is not registered",
            "POST|/control/faults|{\"kind\":\"cut\",\"bot\":\"102000001\",\"conversation\":\"lobby\"}|conversation: lobby (expected",
            "DELETE|/control/faults/nonsense||fault: nonsense does not exist",
            "GET|/control/ledger/events?limit=0||limit: 0 (expected: 1 to 1000)",
            "GET|/control/ledger/events?since=yesterday||since: yesterday (expected: an instant",
            "GET|/control/ledger/calls?nonsense=1||nonsense: unknown",
            "PATCH|/control/switches|{\"gateway\":{\"identifyWindow\":5}}|gateway.identifyWindow: 5 (expected: a duration",
            "PATCH|/control/switches|{\"limits\":{\"nonsense\":1}}|limits.nonsense: unknown",
            "POST|/control/bots|{\"appId\":\"abc\",\"secret\":\"x\"}|appId: abc (expected: 1 to 20 decimal digits)",
            "POST|/control/bots|{\"appId\":\"102000001\",\"secret\":\"x\"}|appId: 102000001 exists already",
            "POST|/control/bots|{\"appId\":\"5\",\"secret\":\"\"}|secret: empty",
            "PATCH|/control/bots/102000001|{\"grantedIntents\":[\"ALL\"]}|grantedIntents: ALL (expected: some of",
            "PATCH|/control/bots/102000001|{\"tokenTtl\":\"0s\"}|tokenTtl: PT0S (expected: 1s to 2h)",
            "GET|/chat/api/bots/999/users||bot: 999 is not registered",
            "POST|/chat/api/bots/102000001/conversations/moon/x/messages|{\"user\":\"alice\",\"text\":\"x\"}|scene: moon (expected",
            "POST|/chat/api/bots/102000001/conversations/group/x/messages|{\"user\":\"alice\"}|text: empty",
            "POST|/chat/api/bots/102000001/conversations/group/x/buttons|{\"user\":\"alice\",\"entry\":\"e\",\"button\":\"b\"}|entry: e is no message"})
    void whatIsWrongIsSaidInASentence(String method, String path, String body, String complaint) {
        SIMULATOR.newBot();

        Answer answer = SIMULATOR.call(method, path, body == null ? "" : body);

        assertThat(answer.status()).as(answer.text()).isIn(400, 404);
        assertThat(answer.json().path("error").asString("")).startsWith(complaint);
    }

    @Test
    void aNewBotCanConnectAtOnce() {
        TestBot bot = SIMULATOR.newBot("\"name\":\"newcomer\"", "\"suggestedShards\":4");
        bot.connect();

        assertThat(SIMULATOR.get("/control/bots").json().path("bots")).anySatisfy(listed -> {
            assertThat(listed.path("appId").asString()).isEqualTo(bot.appId());
            assertThat(listed.path("name").asString()).isEqualTo("newcomer");
            assertThat(listed.path("connectedShards").asInt()).isEqualTo(1);
            assertThat(listed.path("tokenTtl").asString()).isEqualTo("2h");
            assertThat(listed.toString()).doesNotContain("\"secret\"");
        });
        assertThat(bot.call("GET", "/gateway/bot", "").json().path("shards").asInt()).isEqualTo(4);
    }

    @Test
    void switchesAreShownAsTheyAreWritten() {
        try (Simulator own = Simulator.start("simulator.qq.switches.gateway.ungrouped-shard=hash")) {
            assertThat(own.get("/control/switches").json().path("gateway").path("ungroupedShard").asString())
                    .isEqualTo("hash");

            Answer answer = own.patch("/control/switches",
                    "{\"gateway\":{\"ungroupedShard\":\"zero\",\"connectionLifetime\":\"5m\"}}");

            assertThat(answer.json().path("gateway").path("ungroupedShard").asString()).isEqualTo("zero");
            assertThat(answer.json().path("gateway").path("connectionLifetime").asString()).isEqualTo("5m");
            assertThat(answer.json().path("api").path("audit").asString()).isEqualTo("none");
            assertThat(own.patch("/control/switches", answer.text()).text()).isEqualTo(answer.text());
        }
    }

    @Test
    void aFullModeGroupCanSendBothEventsForOneMention() {
        try (Simulator own = Simulator.start("simulator.qq.switches.gateway.full-group-mention=both")) {
            TestBot bot = own.newBot();
            SocketClient socket = bot.connect();
            bot.lobby();
            socket.nextDispatch("GROUP_MESSAGE_CREATE");

            String message = bot.say("hello");

            assertThat(socket.nextDispatch("GROUP_AT_MESSAGE_CREATE").path("d").path("id").asString())
                    .isEqualTo(message);
            assertThat(socket.nextDispatch("GROUP_MESSAGE_CREATE").path("d").path("id").asString()).isEqualTo(message);
        }
    }

    @Test
    void metricsAreExported() {
        TestBot bot = SIMULATOR.newBot();
        bot.connect();
        bot.say("hello");
        bot.call("GET", "/users/@me", "");

        assertThat(SIMULATOR.get("/actuator/prometheus").text()).contains("simulator_event_emitted_total",
                "simulator_api_call_total{", "simulator_gateway_connections", "simulator_gateway_sessions");
        assertThat(SIMULATOR.get("/actuator/health").json().path("status").asString()).isEqualTo("UP");
    }

    @Test
    void aBodyThatNobodyReadsDoesNotBlockTheConnection() {
        for (int i = 0; i < 500; i++) {
            assertThat(SIMULATOR.post("/nonsense", "{\"a\":1}").status()).isEqualTo(404);
            assertThat(SIMULATOR.post("/control/nonsense", "{\"a\":1}").json().path("error").asString())
                    .startsWith("POST /control/nonsense: 404 NOT_FOUND");
        }
    }

    @Test
    void connectionsBeyondTheBoundAreClosedAtOnce() {
        try (Simulator own = Simulator.start("simulator.server.max-connections=3")) {
            TestBot bot = own.newBot();
            bot.connect();
            bot.connect();

            assertThat(catchThrowable(() -> new RawSocket(own.port()).close())).isInstanceOf(IOException.class);
            assertThat(own.get("/control/bots").status()).isEqualTo(200);
        }
    }
}
