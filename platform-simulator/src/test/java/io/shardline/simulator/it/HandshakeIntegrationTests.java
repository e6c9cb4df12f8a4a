package io.shardline.simulator.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HandshakeIntegrationTests {

    private static final Simulator SIMULATOR = SharedSimulator.INSTANCE;

    private final TestBot bot = SIMULATOR.newBot();

    @Test
    void helloComesAtOnceAndReadyIsTheFirstFrameAfterIdentify() {
        SocketClient socket = SocketClient.connect(SIMULATOR.socketUri());

        assertThat(socket.next(10).path("d").path("heartbeat_interval").asLong()).isEqualTo(41_250);
        socket.identify(bot.authorization(), TestBot.ALL, 1, 4);
        JsonNode ready = socket.nextDispatch("READY");

        assertThat(ready.path("s").asLong()).isEqualTo(1);
        assertThat(ready.path("d").path("shard").toString()).isEqualTo("[1,4]");
        assertThat(ready.path("d").path("session_id").asString()).isNotEmpty();
        assertThat(ready.path("d").path("user").path("bot").asBoolean()).isTrue();
    }

    @Test
    void heartbeatsAreAcknowledgedBeforeIdentifyAndWithAnyData() {
        SocketClient socket = bot.dial();

        for (String beat : new String[]{"{\"op\":1,\"d\":null}", "{\"op\":1}", "{\"op\":1,\"d\":7}",
                "{\"op\":1,\"s\":3}"}) {
            socket.send(beat);
            assertThat(socket.next(11).toString()).isEqualTo("{\"op\":11}");
        }
    }

    @Test
    void resumeReplaysWhatWasMissedThenSaysResumedThenGoesOn() {
        SocketClient first = bot.dial();
        first.identify(bot.authorization(), TestBot.ALL, 0, 1);
        String session = first.nextDispatch("READY").path("d").path("session_id").asString();
        bot.say("one");
        assertThat(first.nextDispatch("GROUP_AT_MESSAGE_CREATE").path("s").asLong()).isEqualTo(2);
        first.abort();
        String missed = bot.say("two");

        SocketClient second = bot.dial();
        second.resume(bot.token(), session, 2);

        JsonNode replayed = second.nextDispatch("GROUP_AT_MESSAGE_CREATE");
        assertThat(replayed.path("s").asLong()).isEqualTo(3);
        assertThat(replayed.path("d").path("id").asString()).isEqualTo(missed);
        JsonNode resumed = second.nextDispatch("RESUMED");
        assertThat(resumed.path("s").asLong()).isEqualTo(4);
        assertThat(resumed.path("d").toString()).isEqualTo("\"\"");
        bot.say("three");
        assertThat(second.nextDispatch("GROUP_AT_MESSAGE_CREATE").path("s").asLong()).isEqualTo(5);
    }

    @Test
    void aSecondResumeDoesNotRepeatReadyOrResumed() {
        SocketClient first = bot.dial();
        first.identify(bot.authorization(), TestBot.ALL, 0, 1);
        String session = first.nextDispatch("READY").path("d").path("session_id").asString();
        first.abort();
        SocketClient second = bot.dial();
        second.resume(bot.authorization(), session, 1);
        second.nextDispatch("RESUMED");
        bot.say("one");
        second.abort();

        SocketClient third = bot.dial();
        third.resume(bot.authorization(), session, 0);

        assertThat(third.nextDispatch("GROUP_AT_MESSAGE_CREATE").path("s").asLong()).isEqualTo(3);
        assertThat(third.nextDispatch("RESUMED").path("s").asLong()).isEqualTo(4);
    }

    @Test
    void aResumeTakesTheSessionOverFromALivingConnection() {
        SocketClient first = bot.dial();
        first.identify(bot.authorization(), TestBot.ALL, 0, 1);
        String session = first.nextDispatch("READY").path("d").path("session_id").asString();

        SocketClient second = bot.dial();
        second.resume(bot.authorization(), session, 1);

        second.nextDispatch("RESUMED");
        assertThat(first.closeCode()).isEqualTo(4009);
    }

    @Test
    void eventsGoOnlyToSessionsThatAskedForThem() {
        SocketClient guilds = bot.dial();
        guilds.identify(bot.authorization(), TestBot.PUBLIC, 0, 1);
        guilds.nextDispatch("READY");
        SocketClient groups = bot.dial();
        groups.identify(bot.authorization(), TestBot.GROUPS, 0, 1);
        groups.nextDispatch("READY");

        bot.say("hello");

        groups.nextDispatch("GROUP_AT_MESSAGE_CREATE");
        assertThat(guilds.silentFor(Duration.ofMillis(200))).isTrue();
    }
}
