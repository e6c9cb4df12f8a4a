package io.shardline.simulator.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloseCodeIntegrationTests {

    private static final Simulator SIMULATOR = SharedSimulator.INSTANCE;

    private final TestBot bot = SIMULATOR.newBot();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"op\":99}|4001", "{\"op\":|4002", "{\"op\":2,\"d\":{}}|4002",
            "{\"op\":11}|4003", "{\"op\":2,\"d\":{\"token\":\"QQBot x\",\"intents\":1,\"shard\":[0,1]}}|4004"})
    void badFirstFrames(String frame, int code) {
        SocketClient socket = bot.dial();

        socket.send(frame);

        assertThat(socket.closeCode()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"1,2,2,4010", "32,0,1,4013"})
    void badIdentifies(long intents, int index, int count, int code) {
        SocketClient socket = bot.dial();

        socket.identify(bot.authorization(), intents, index, count);

        assertThat(socket.closeCode()).isEqualTo(code);
    }

    @Test
    void aSecondIdentify() {
        SocketClient socket = bot.connect();

        socket.identify(bot.authorization(), TestBot.GROUPS, 0, 1);

        assertThat(socket.closeCode()).isEqualTo(4005);
    }

    @Test
    void forbiddenIntents() {
        SocketClient socket = bot.dial();

        socket.identify(bot.authorization(), 1 << 28, 0, 1);

        assertThat(socket.next(9).path("d").asBoolean(true)).isFalse();
        assertThat(socket.closeCode()).isEqualTo(4014);
    }

    @Test
    void intentsThatWereRevokedAreRefusedOnTheNextConnectOnly() {
        SocketClient connected = bot.connect();

        SIMULATOR.patch("/control/bots/" + bot.appId(), "{\"grantedIntents\":[\"GUILDS\"]}");

        bot.say("still arrives");
        connected.nextDispatch("GROUP_AT_MESSAGE_CREATE");
        SocketClient next = bot.dial();
        next.identify(bot.authorization(), TestBot.GROUPS, 0, 1);
        next.next(9);
        assertThat(next.closeCode()).isEqualTo(4014);
    }

    @Test
    void anIdentifyAboveMaxConcurrency() {
        TestBot slow = SIMULATOR.newBot("\"suggestedShards\":2");
        SIMULATOR.patch("/control/bots/" + slow.appId(), "{\"maxConcurrency\":1}");
        slow.connect(0, 2);
        SocketClient second = slow.dial();

        second.identify(slow.authorization(), TestBot.GROUPS, 1, 2);

        assertThat(second.closeCode()).isEqualTo(4008);
        assertThat(SIMULATOR.verdict(slow).path("violations").path("IDENTIFY_SPACING").asInt()).isPositive();
    }

    @Test
    void anUnknownSessionGetsInvalidSessionFalse() {
        SocketClient socket = bot.dial();

        socket.resume(bot.authorization(), "6a1f3f9e-9c0e-4f6b-8a31-0d6f2b9d7c55", 1);

        assertThat(socket.next(9).path("d").asBoolean(true)).isFalse();
    }

    @Test
    void aSessionOfAnotherBotIsUnknown() {
        SocketClient mine = bot.dial();
        mine.identify(bot.authorization(), TestBot.GROUPS, 0, 1);
        String session = mine.nextDispatch("READY").path("d").path("session_id").asString();
        TestBot other = SIMULATOR.newBot();
        SocketClient socket = other.dial();

        socket.resume(other.authorization(), session, 1);

        socket.next(9);
    }

    @Test
    void aSequenceInTheFuture() {
        SocketClient first = bot.dial();
        first.identify(bot.authorization(), TestBot.GROUPS, 0, 1);
        String session = first.nextDispatch("READY").path("d").path("session_id").asString();
        first.abort();
        SocketClient second = bot.dial();

        second.resume(bot.authorization(), session, 100);

        assertThat(second.closeCode()).isEqualTo(4007);
    }

    @ParameterizedTest
    @CsvSource({"sandboxOnly,4914", "banned,4915"})
    void botsThatAreNotLetIn(String flag, int code) {
        String authorization = bot.authorization();
        SIMULATOR.patch("/control/bots/" + bot.appId(), "{\"" + flag + "\":true}");
        SocketClient socket = bot.dial();

        socket.identify(authorization, TestBot.GROUPS, 0, 1);

        assertThat(socket.closeCode()).isEqualTo(code);
    }

    @Test
    void anAddressThatIsNotOnTheList() {
        String authorization = bot.authorization();
        SIMULATOR.patch("/control/bots/" + bot.appId(), "{\"allowList\":[\"10.0.0.1\"]}");
        SocketClient socket = bot.dial();

        socket.identify(authorization, TestBot.GROUPS, 0, 1);

        assertThat(socket.closeCode()).isEqualTo(4924);
    }

    @Test
    void noSessionsLeft() {
        SIMULATOR.patch("/control/bots/" + bot.appId(), "{\"sessionsRemaining\":0}");
        SocketClient socket = bot.dial();

        socket.identify(bot.authorization(), TestBot.GROUPS, 0, 1);

        assertThat(socket.next(9).path("d").asBoolean(true)).isFalse();
        assertThat(bot.call("GET", "/gateway/bot", "").json().path("session_start_limit").path("remaining").asInt(-1))
                .isZero();
    }

    @Test
    void theClientsOwnCloseIsAnsweredWithItsCode() {
        SocketClient socket = bot.connect();

        socket.close(4009);

        assertThat(socket.closeCode()).isEqualTo(4009);
    }
}
