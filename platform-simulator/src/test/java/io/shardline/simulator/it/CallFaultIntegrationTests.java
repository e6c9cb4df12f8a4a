package io.shardline.simulator.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

class CallFaultIntegrationTests {

    private static final Simulator SIMULATOR = SharedSimulator.INSTANCE;

    private final TestBot bot = SIMULATOR.newBot();

    @ParameterizedTest
    @CsvSource({"401", "429", "500", "503"})
    void anyStatus(int status) {
        fault("{\"kind\":\"status\",\"status\":" + status
                + ",\"route\":\"gateway.bot\",\"body\":{\"message\":\"no\"}}");

        assertThat(bot.call("GET", "/gateway/bot", "")).extracting(Answer::status, Answer::text)
                .containsExactly(status, "{\"message\":\"no\"}");
        assertThat(bot.call("GET", "/gateway/bot", "").status()).isEqualTo(200);
    }

    @Test
    void status200WithAnErrorBody() {
        fault("{\"kind\":\"status\",\"status\":200,\"code\":100001,\"route\":\"token\"}");

        Answer answer = SIMULATOR.post("/app/getAppAccessToken",
                "{\"appId\":\"" + bot.appId() + "\",\"clientSecret\":\"secret\"}");

        assertThat(answer).extracting(Answer::status, Answer::code).containsExactly(200, 100001);
    }

    @Test
    void aBurstOf429() {
        String authorization = bot.authorization();
        fault("{\"kind\":\"too-many\",\"count\":3}");

        for (int i = 0; i < 3; i++) {
            assertThat(SIMULATOR.get("/users/@me", "Authorization", authorization).status()).isEqualTo(429);
        }
        assertThat(SIMULATOR.get("/users/@me", "Authorization", authorization).status()).isEqualTo(200);
    }

    @Test
    void anAcceptedSendWithoutAnAnswerIsDeliveredAndItsRepeatIsADuplicate() {
        String group = bot.lobby();
        String message = bot.say("hi");
        fault("{\"kind\":\"no-answer\",\"when\":\"after\",\"hold\":\"200ms\",\"route\":\"messages.send.*\"}");

        assertThatThrownBy(() -> replyOrThrow(group, message)).isInstanceOf(IOException.class);

        assertThat(bot.reply(group, message, 1).code()).isEqualTo(40054005);
        assertThat(SIMULATOR.verdict(bot).path("answeredOnce").asInt()).isEqualTo(1);
        assertThat(SIMULATOR.verdict(bot).path("withheldAnswers").asInt()).isEqualTo(1);
    }

    @Test
    void aSendThatTimesOutBeforeIsNotDelivered() {
        String group = bot.lobby();
        String message = bot.say("hi");
        fault("{\"kind\":\"no-answer\",\"when\":\"before\",\"hold\":\"200ms\",\"route\":\"messages.send.*\"}");

        assertThatThrownBy(() -> replyOrThrow(group, message)).isInstanceOf(IOException.class);

        assertThat(SIMULATOR.verdict(bot).path("answeredOnce").asInt()).isZero();
        assertThat(bot.reply(group, message, 1).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"before,0", "after,1"})
    void theConnectionIsCut(String when, int delivered) {
        String group = bot.lobby();
        String message = bot.say("hi");
        fault("{\"kind\":\"cut\",\"when\":\"" + when + "\",\"route\":\"messages.send.*\"}");

        assertThatThrownBy(() -> replyOrThrow(group, message)).isInstanceOf(IOException.class);

        assertThat(SIMULATOR.verdict(bot).path("answeredOnce").asInt()).isEqualTo(delivered);
    }

    @ParameterizedTest
    @CsvSource({"before,0", "after,1"})
    void theAnswerIsGarbage(String when, int delivered) {
        String group = bot.lobby();
        String message = bot.say("hi");
        fault("{\"kind\":\"garbage\",\"when\":\"" + when + "\",\"route\":\"messages.send.*\"}");

        Answer answer = bot.reply(group, message, 1);

        assertThat(answer.status()).isEqualTo(200);
        assertThatThrownBy(answer::json).isInstanceOf(JacksonException.class);
        assertThat(SIMULATOR.verdict(bot).path("answeredOnce").asInt()).isEqualTo(delivered);
    }

    @Test
    void aSendIsSwallowed() {
        String group = bot.lobby();
        String message = bot.say("hi");
        fault("{\"kind\":\"swallow\",\"route\":\"messages.send.*\"}");

        assertThat(bot.reply(group, message, 1).status()).isEqualTo(200);

        assertThat(SIMULATOR.verdict(bot).path("answeredOnce").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"before", "after"})
    void timePasses(String when) {
        String authorization = bot.authorization();
        fault("{\"kind\":\"slow\",\"by\":\"300ms\",\"when\":\"" + when + "\"}");
        long start = System.nanoTime();

        assertThat(SIMULATOR.get("/users/@me", "Authorization", authorization).status()).isEqualTo(200);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void oneConversationCanBeMeant() {
        String lobby = bot.lobby();
        String message = bot.say("hi");
        JsonTarget games = new JsonTarget(bot.emit("{\"scene\":\"group\",\"conversation\":\"games\",\"text\":\"x\"}"));
        fault("{\"kind\":\"status\",\"status\":500,\"code\":50055001,\"conversation\":\"group/games\"}");

        assertThat(bot.reply(lobby, message, 1).status()).isEqualTo(200);
        assertThat(bot.reply(games.id(), games.messageId(), 1).status()).isEqualTo(500);
    }

    @Test
    void documentedLimitsAreEnforcedAndNoted() {
        String authorization = bot.authorization();
        int refused = 0;
        for (int i = 0; i < 12; i++) {
            refused += SIMULATOR.get("/gateway", "Authorization", authorization).status() == 429 ? 1 : 0;
        }

        assertThat(refused).isEqualTo(2);
        assertThat(SIMULATOR.get("/control/ledger/violations?bot=" + bot.appId()).json().path("items")).hasSize(2);
    }

    private record JsonTarget(String id, String messageId) {
        JsonTarget(JsonNode event) {
            this(event.path("conversation").asString().split("/", -1)[2], event.path("messageId").asString());
        }
    }

    private void replyOrThrow(String group, String message) throws IOException {
        bot.send("POST", "/v2/groups/" + group + "/messages",
                "{\"content\":\"re\",\"msg_id\":\"" + message + "\",\"msg_seq\":1}");
    }

    private void fault(String json) {
        SIMULATOR.fault("{\"bot\":\"" + bot.appId() + "\"," + json.substring(1));
    }
}
