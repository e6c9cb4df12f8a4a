package io.shardline.simulator.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import io.shardline.simulator.it.RawSocket.End;

class SocketFaultIntegrationTests {

    private static final Simulator SIMULATOR = SharedSimulator.INSTANCE;
    private static final Duration A_MOMENT = Duration.ofMillis(300);

    private final TestBot bot = SIMULATOR.newBot();

    @ParameterizedTest
    @CsvSource({"reset,RESET", "fin,FIN"})
    void theTcpConnectionEndsWithoutACloseFrame(String kind, End end) throws IOException {
        try (RawSocket socket = connectRaw()) {
            fault("{\"kind\":\"" + kind + "\"}");

            assertThat(socket.end(Simulator.PATIENCE)).isEqualTo(end);
        }
    }

    @Test
    void aHungConnectionSaysNothingAndSendsNoFin() throws IOException {
        try (RawSocket socket = connectRaw()) {
            fault("{\"kind\":\"hang\",\"hold\":\"700ms\"}");
            bot.say("unheard");
            socket.send("{\"op\":1,\"d\":null}");

            assertThat(socket.end(A_MOMENT)).isEqualTo(End.STILL_OPEN);
            assertThat(socket.end(Simulator.PATIENCE)).isEqualTo(End.RESET);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1001, 4000, 4001, 4002, 4006, 4007, 4008, 4009, 4010, 4014, 4500, 4900, 4902, 4914, 4915,
            4924})
    void theServerClosesWithAnyCode(int code) {
        SocketClient socket = bot.connect();

        fault("{\"kind\":\"close\",\"code\":" + code + "}");

        assertThat(socket.closeCode()).isEqualTo(code);
    }

    /** Codes that RFC 6455 keeps off the wire; a Java client takes them for a protocol error, so the frame itself is read. */
    @ParameterizedTest
    @ValueSource(ints = {1004, 1005, 1006, 1015, 1016, 2500})
    void theServerClosesWithCodesThatMustNotBeSent(int code) throws IOException {
        try (RawSocket socket = connectRaw()) {
            fault("{\"kind\":\"close\",\"code\":" + code + ",\"reason\":\"ab\"}");

            assertThat(socket.read(6)).containsExactly(0x88, 4, code >> 8, code & 0xff, 'a', 'b');
        }
    }

    @Test
    void aReasonMustFitIntoACloseFrame() {
        assertThat(SIMULATOR.post("/control/faults",
                "{\"kind\":\"close\",\"reason\":\"" + "\u00e9".repeat(62) + "\"}").text())
                .contains("reason: 124 bytes (expected: at most 123)");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 499, 599})
    void theUpgradeIsRefusedWithAnyStatus(int status) {
        SIMULATOR.fault("{\"kind\":\"status\",\"status\":" + status + ",\"route\":\"websocket\"}");

        assertThat(SIMULATOR.get("/websocket").status()).isEqualTo(status);
    }

    @Test
    void afterRefusedUpgradesTheirConnectionsAreStillHeard() {
        for (int i = 0; i < 200; i++) {
            assertThat(SIMULATOR.get("/websocket").status()).isEqualTo(426);
            assertThat(bot.say("hi")).isNotEmpty();
        }
    }

    @Test
    void theServerAsksForAReconnectAndThenCloses() {
        SocketClient socket = bot.connect();

        fault("{\"kind\":\"reconnect\"}");

        socket.next(7);
        assertThat(socket.closeCode()).isEqualTo(4009);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theServerSaysInvalidSession(boolean resumable) {
        SocketClient socket = bot.dial();
        socket.identify(bot.authorization(), TestBot.GROUPS, 0, 1);
        String session = socket.nextDispatch("READY").path("d").path("session_id").asString();

        fault("{\"kind\":\"invalid-session\",\"resumable\":" + resumable + "}");

        assertThat(socket.next(9).path("d").asBoolean()).isEqualTo(resumable);
        socket.abort();
        SocketClient second = bot.dial();
        second.resume(bot.authorization(), session, 1);
        assertThat(second.next().path("op").asInt()).isEqualTo(resumable ? 0 : 9);
    }

    @Test
    void aResumeIsNeverAnswered() {
        String session = sessionLeftBehind();
        fault("{\"kind\":\"ignore\",\"on\":\"resume\"}");
        SocketClient socket = bot.dial();

        socket.resume(bot.authorization(), session, 1);

        assertThat(socket.silentFor(A_MOMENT)).isTrue();
        assertThat(socket.isClosed()).isFalse();
    }

    @Test
    void aResumeIsRejectedTwiceAndThenWorks() {
        String session = sessionLeftBehind();
        fault("{\"kind\":\"close\",\"code\":4902,\"on\":\"resume\",\"count\":2}");

        for (int i = 0; i < 2; i++) {
            SocketClient socket = bot.dial();
            socket.resume(bot.authorization(), session, 1);
            assertThat(socket.closeCode()).isEqualTo(4902);
        }

        SocketClient third = bot.dial();
        third.resume(bot.authorization(), session, 1);
        third.nextDispatch("RESUMED");
    }

    @Test
    void helloIsMissing() {
        fault("{\"kind\":\"ignore\",\"on\":\"connect\"}", false);

        assertThat(SocketClient.connect(SIMULATOR.socketUri()).silentFor(A_MOMENT)).isTrue();
    }

    @Test
    void readyIsMissing() {
        fault("{\"kind\":\"ignore\",\"on\":\"identify\"}");
        SocketClient socket = bot.dial();

        socket.identify(bot.authorization(), TestBot.GROUPS, 0, 1);

        assertThat(socket.silentFor(A_MOMENT)).isTrue();
    }

    @Test
    void acknowledgementsAreMissing() {
        SocketClient socket = bot.connect();
        fault("{\"kind\":\"ignore\",\"on\":\"heartbeat\"}");

        socket.send("{\"op\":1,\"d\":1}");
        assertThat(socket.silentFor(A_MOMENT)).isTrue();
        socket.send("{\"op\":1,\"d\":1}");
        socket.next(11);
    }

    @Test
    void resumedButDeaf() {
        String session = sessionLeftBehind();
        fault("{\"kind\":\"deaf\",\"on\":\"resumed\",\"hold\":\"1m\"}");
        SocketClient socket = bot.dial();
        socket.resume(bot.authorization(), session, 1);
        socket.nextDispatch("RESUMED");

        bot.say("unheard");

        socket.send("{\"op\":1,\"d\":1}");
        socket.next(11);
        assertThat(socket.silentFor(A_MOMENT)).isTrue();
    }

    @Test
    void authenticationFailsThoughTheTokenIsGood() {
        fault("{\"kind\":\"close\",\"code\":4004,\"on\":\"identify\"}");
        SocketClient socket = bot.dial();

        socket.identify(bot.authorization(), TestBot.GROUPS, 0, 1);

        assertThat(socket.closeCode()).isEqualTo(4004);
    }

    @Test
    void framesThatAreNoEvents() {
        SocketClient socket = bot.connect();

        fault("{\"kind\":\"frame\",\"malformed\":true}");
        assertThat(socket.nextText()).endsWith("\"id\":");
        fault("{\"kind\":\"frame\",\"text\":\"hello\"}");
        assertThat(socket.nextText()).isEqualTo("hello");
        fault("{\"kind\":\"frame\",\"base64\":\"AAEC\"}");
        assertThat(SocketClient.isBinary(socket.nextText())).isTrue();
        fault("{\"kind\":\"frame\",\"op\":42}");
        socket.next(42);
        fault("{\"kind\":\"frame\",\"bytes\":1048576}");
        assertThat(socket.nextText()).hasSize(1_048_576);

        bot.say("and life goes on");
        assertThat(socket.nextDispatch("GROUP_AT_MESSAGE_CREATE").path("s").asLong()).isEqualTo(2);
    }

    @Test
    void framesCanBeSentLikeEvents() {
        SocketClient socket = bot.connect();

        Answer answer = SIMULATOR.post("/control/events",
                "{\"bot\":\"" + bot.appId() + "\",\"shard\":0,\"frame\":{\"op\":42}}");

        assertThat(answer.text()).isEqualTo("{\"frames\":1}");
        socket.next(42);
    }

    @Test
    void eventsWithOddSequencesUnknownTypesAndMissingIds() {
        SocketClient socket = bot.connect();

        bot.emit("{\"type\":\"SOMETHING_NEW\",\"d\":{\"group_openid\":\"B2C3\"},\"sequence\":\"skip\",\"by\":5}");
        bot.emit("{\"type\":\"SOMETHING_NEW\",\"d\":[1],\"sequence\":\"repeat\"}");
        bot.emit("{\"type\":\"SOMETHING_NEW\",\"d\":null,\"sequence\":\"back\",\"by\":3}".replace("null", "\"text\""));
        bot.emit("{\"type\":\"SOMETHING_NEW\",\"d\":{},\"omitId\":true}");
        bot.emit("{\"type\":\"SOMETHING_NEW\",\"d\":{},\"id\":\"SOMETHING_NEW:mine\"}");

        JsonNode skipped = socket.nextDispatch("SOMETHING_NEW");
        assertThat(skipped.path("s").asLong()).isEqualTo(7);
        assertThat(socket.nextDispatch("SOMETHING_NEW").path("s").asLong()).isEqualTo(7);
        assertThat(socket.nextDispatch("SOMETHING_NEW").path("s").asLong()).isEqualTo(4);
        JsonNode withoutId = socket.nextDispatch("SOMETHING_NEW");
        assertThat(withoutId.has("id")).isFalse();
        assertThat(withoutId.path("s").asLong()).isEqualTo(8);
        assertThat(socket.nextDispatch("SOMETHING_NEW").path("id").asString()).isEqualTo("SOMETHING_NEW:mine");
    }

    @Test
    void aBigEventIsAnEvent() {
        SocketClient socket = bot.connect();

        bot.emit("{\"type\":\"SOMETHING_BIG\",\"d\":{\"filler\":\"" + "x".repeat(1_048_576) + "\"}}");

        assertThat(socket.nextDispatch("SOMETHING_BIG").path("s").asLong()).isEqualTo(2);
    }

    @Test
    void aFaultStrikesOnlyItsShard() {
        SocketClient zero = bot.connect(0, 2);
        SocketClient one = bot.connect(1, 2);

        fault("{\"kind\":\"close\",\"code\":4009,\"shard\":\"1/2\"}");

        assertThat(one.closeCode()).isEqualTo(4009);
        zero.send("{\"op\":1,\"d\":1}");
        zero.next(11);
    }

    @Test
    void anUpgradeIsRefused() throws IOException {
        SIMULATOR.fault("{\"kind\":\"status\",\"status\":503,\"route\":\"websocket\"}");

        assertThat(catchThrowable(() -> new RawSocket(SIMULATOR.port()).close()))
                .hasMessageContaining("503");
        new RawSocket(SIMULATOR.port()).close();
    }

    private String sessionLeftBehind() {
        SocketClient socket = bot.dial();
        socket.identify(bot.authorization(), TestBot.ALL, 0, 1);
        String session = socket.nextDispatch("READY").path("d").path("session_id").asString();
        socket.abort();
        return session;
    }

    private RawSocket connectRaw() throws IOException {
        var socket = new RawSocket(SIMULATOR.port());
        socket.next();
        socket.send("{\"op\":2,\"d\":{\"token\":\"" + bot.authorization() + "\",\"intents\":" + TestBot.GROUPS + "}}");
        assertThat(socket.next()).contains("READY");
        return socket;
    }

    private void fault(String json) {
        fault(json, true);
    }

    /** Arms a fault for this test's bot; a connection without HELLO has no bot yet. */
    private void fault(String json, boolean scoped) {
        SIMULATOR.fault(scoped ? "{\"bot\":\"" + bot.appId() + "\"," + json.substring(1) : json);
    }
}
