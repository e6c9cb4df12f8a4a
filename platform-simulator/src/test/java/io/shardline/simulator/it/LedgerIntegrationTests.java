package io.shardline.simulator.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LedgerIntegrationTests {

    private static final Simulator SIMULATOR = SharedSimulator.INSTANCE;

    private final TestBot bot = SIMULATOR.newBot();

    @Test
    void aDoubledAndAMissingAnswerAreFound() {
        SocketClient socket = bot.connect();
        String group = bot.lobby();
        socket.nextDispatch("GROUP_MESSAGE_CREATE");
        String once = said(socket, "once");
        String twice = said(socket, "twice");
        String never = said(socket, "never");

        bot.reply(group, once, 1);
        bot.reply(group, twice, 1);
        bot.reply(group, twice, 1);
        bot.reply(group, twice, 2);

        JsonNode verdict = SIMULATOR.verdict(bot);
        assertThat(verdict.path("clean").asBoolean(true)).isFalse();
        assertThat(verdict.path("emitted").asInt()).isEqualTo(4);
        assertThat(verdict.path("answeredOnce").asInt()).isEqualTo(1);
        assertThat(verdict.path("answeredMoreThanOnce").path("examples").path(0).path("messageId").asString())
                .isEqualTo(twice);
        assertThat(verdict.path("unanswered").path("count").asInt()).isEqualTo(2);
        assertThat(verdict.path("unanswered").path("examples").path(1).path("messageId").asString()).isEqualTo(never);
        assertThat(verdict.path("refused").path("40054005").asInt()).isEqualTo(1);
    }

    @Test
    void answersOutOfOrderAreFound() {
        SocketClient socket = bot.connect();
        String group = bot.lobby();
        socket.nextDispatch("GROUP_MESSAGE_CREATE");
        String first = said(socket, "first");
        String second = said(socket, "second");

        bot.reply(group, second, 1);
        bot.reply(group, first, 1);

        JsonNode outOfOrder = SIMULATOR.verdict(bot).path("outOfOrder");
        assertThat(outOfOrder.path("count").asInt()).isEqualTo(1);
        assertThat(outOfOrder.path("examples").path(0).path("messageId").asString()).isEqualTo(first);
    }

    @Test
    void everyPushAndReplayIsOnRecord() {
        SocketClient socket = bot.dial();
        socket.identify(bot.authorization(), TestBot.ALL, 0, 1);
        String session = socket.nextDispatch("READY").path("d").path("session_id").asString();
        said(socket, "hi");
        socket.abort();
        SocketClient second = bot.dial();
        second.resume(bot.authorization(), session, 1);
        second.nextDispatch("GROUP_AT_MESSAGE_CREATE");
        second.nextDispatch("RESUMED");

        JsonNode pushes = SIMULATOR.get("/control/ledger/events?bot=" + bot.appId()).json().path("items").path(0)
                .path("pushes");
        JsonNode attempts = SIMULATOR.get("/control/ledger/sessions?bot=" + bot.appId()).json().path("items");

        assertThat(pushes).extracting(push -> push.path("kind").asString()).containsExactly("live", "replay");
        assertThat(pushes).allSatisfy(push -> assertThat(push.path("session").asString()).isEqualTo(session));
        assertThat(attempts)
                .extracting(attempt -> attempt.path("kind").asString() + ' ' + attempt.path("result").asString())
                .containsExactly("identify ready", "resume resumed");
    }

    @Test
    void everyCallIsOnRecord() {
        SocketClient socket = bot.connect();
        String group = bot.lobby();
        socket.nextDispatch("GROUP_MESSAGE_CREATE");
        String message = said(socket, "hi");
        bot.reply(group, message, 7);
        bot.reply(group, "nonsense", 1);

        JsonNode calls = SIMULATOR.get("/control/ledger/calls?bot=" + bot.appId() + "&conversation=group/lobby").json()
                .path("items");

        assertThat(calls.path(0).path("msgId").asString()).isEqualTo(message);
        assertThat(calls.path(0).path("msgSeq").asInt()).isEqualTo(7);
        assertThat(calls.path(0).path("delivered").asBoolean()).isTrue();
        assertThat(calls.path(1).path("msgId").asString()).isEqualTo("nonsense");
        assertThat(calls.path(1).path("code").asInt()).isEqualTo(40034024);
        assertThat(calls.path(1).path("delivered").asBoolean(true)).isFalse();
    }

    @Test
    void theSummaryCountsAndAResetStartsAnew() {
        try (Simulator own = Simulator.start()) {
            TestBot fresh = own.newBot();
            SocketClient socket = fresh.connect();
            fresh.say("hi");
            socket.send("{\"op\":1,\"d\":1}");
            socket.nextDispatch("GROUP_AT_MESSAGE_CREATE");
            socket.next(11);

            JsonNode summary = own.get("/control/ledger").json();
            assertThat(summary.path("events").asInt()).isEqualTo(1);
            assertThat(summary.path("heartbeats").asInt()).isEqualTo(1);
            assertThat(summary.path("pushes").path("live").asInt()).isEqualTo(1);
            assertThat(summary.path("bounds").path("events").asInt()).isEqualTo(2_000_000);

            assertThat(own.delete("/control/ledger").status()).isEqualTo(204);
            assertThat(own.get("/control/ledger").json().path("events").asInt(-1)).isZero();
        }
    }

    @Test
    void aSmallLedgerSaysThatItIsTruncated() {
        try (Simulator own = Simulator.start("simulator.ledger.events=3")) {
            TestBot fresh = own.newBot();
            for (int i = 0; i < 5; i++) {
                fresh.say("hi");
            }

            assertThat(own.verdict(fresh).path("truncated").asBoolean()).isTrue();
            assertThat(own.get("/control/ledger").json().path("truncated").asBoolean()).isTrue();
        }
    }

    private String said(SocketClient socket, String text) {
        String message = bot.say(text);
        socket.nextDispatch("GROUP_AT_MESSAGE_CREATE");
        return message;
    }
}
