package io.shardline.simulator.qq.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.shardline.simulator.fault.FaultScope;
import io.shardline.simulator.fault.SocketFault;
import io.shardline.simulator.qq.gateway.GatewayScene.Client;

class GatewayConnectionTests {

    private static final FaultScope ANYWHERE = new FaultScope(null, null, null, null);

    private final GatewayScene scene = GatewayScene.create();

    @Test
    void helloNamesTheHeartbeatInterval() {
        assertThat(scene.dial().wire.take()).containsExactly("{\"op\":10,\"d\":{\"heartbeat_interval\":41250}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"op\":3}|4001", "not json|4002", "{\"op\":2,\"d\":{}}|4002", "[]|4002",
            "{\"op\":0,\"d\":{}}|4003", "{\"op\":2,\"d\":{\"token\":\"QQBot nonsense\",\"intents\":1}}|4004"})
    void badFramesBeforeIdentifyAreClosedWithTheirCode(String frame, int code) {
        Client client = scene.dial();

        client.send(frame);

        assertThat(client.wire.ends).containsExactly("close " + code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1|[4,4]|4010", "1|[-1,4]|4010", "1|[0,0]|4010", "1|[0]|4010", "1|7|4010",
            "32|[0,1]|4013", "4294967296|[0,1]|4013"})
    void badIdentifiesAreClosedWithTheirCode(long intents, String shard, int code) {
        Client client = scene.dial();

        client.identify(intents, shard);

        assertThat(client.wire.ends).containsExactly("close " + code);
    }

    @Test
    void forbiddenIntentsGetInvalidSessionAndThen4014() {
        Client client = scene.dial();
        client.wire.take();

        client.identify(1 << 28, "[0,1]");

        assertThat(client.wire.take()).containsExactly("{\"op\":9,\"d\":false}");
        assertThat(client.wire.ends).containsExactly("close 4014");
    }

    @Test
    void aSecondIdentifyIsClosedWith4005() {
        Client client = scene.connect();

        client.identify(GatewayScene.GROUPS, "[0,1]");

        assertThat(client.wire.ends).containsExactly("close 4005");
    }

    @Test
    void tooManyFramesInASecondAreClosedWith4008() {
        Client client = scene.connect();

        for (int i = 0; i <= 100; i++) {
            client.send("{\"op\":1,\"d\":null}");
        }

        assertThat(client.wire.ends).containsExactly("close 4008");
    }

    @Test
    void silenceBeyondTwoIntervalsAndTenSecondsIsClosedWith4009() {
        Client client = scene.connect();
        scene.clock.advance(Duration.ofMillis(2 * 41_250 + 9_999));
        client.connection.sweep(scene.clock.instant());
        assertThat(client.wire.ends).isEmpty();

        scene.clock.advance(Duration.ofMillis(1));
        client.connection.sweep(scene.clock.instant());

        assertThat(client.wire.ends).containsExactly("close 4009");
    }

    @Test
    void aConnectionThatNeverAuthenticatesIsClosed() {
        Client client = scene.dial();
        scene.clock.advance(Duration.ofSeconds(30));

        client.connection.sweep(scene.clock.instant());

        assertThat(client.wire.ends).containsExactly("close 4003");
    }

    @Test
    void afterHalfAnHourComesOp7AndThen4009() {
        scene.patch("{\"gateway\":{\"heartbeatTimeout\":\"24h\"}}");
        Client client = scene.connect();
        scene.clock.advance(Duration.ofMinutes(30));

        client.connection.sweep(scene.clock.instant());
        client.connection.sweep(scene.clock.instant());
        assertThat(client.wire.take()).containsExactly("{\"op\":7}");
        client.wire.advance(Duration.ofSeconds(1));

        assertThat(client.wire.ends).containsExactly("close 4009");
    }

    @Test
    void theEndOfAConnectionsLifeCanBe4009Alone() {
        scene.patch("{\"gateway\":{\"heartbeatTimeout\":\"24h\",\"reconnectStyle\":\"close-4009\"}}");
        Client client = scene.connect();
        scene.clock.advance(Duration.ofMinutes(30));

        client.connection.sweep(scene.clock.instant());

        assertThat(client.wire.take()).isEmpty();
        assertThat(client.wire.ends).containsExactly("close 4009");
    }

    @Test
    void aResumeBeyondTheLastSequenceIsClosedWith4007() {
        Client first = scene.connect();
        String session = first.session();
        first.drop();
        Client second = scene.dial();

        second.resume(session, 2);

        assertThat(second.wire.ends).containsExactly("close 4007");
    }

    @ParameterizedTest
    @CsvSource({"close-4006,close 4006", "close-4902,close 4902"})
    void anUnknownSessionIsRefusedAsSwitched(String how, String end) {
        scene.patch("{\"gateway\":{\"unknownSession\":\"" + how + "\"}}");
        Client client = scene.dial();

        client.resume("nonsense", 1);

        assertThat(client.wire.ends).containsExactly(end);
    }

    @Test
    void afterInvalidSessionTheSameConnectionMayIdentify() {
        Client client = scene.dial();
        client.wire.take();
        client.resume("nonsense", 1);
        assertThat(client.wire.take()).containsExactly("{\"op\":9,\"d\":false}");

        client.identify(GatewayScene.GROUPS, "[0,1]");

        assertThat(client.wire.take()).singleElement().asString().contains("\"t\":\"READY\"");
    }

    @Test
    void aSessionIsForgottenAfterItsRetention() {
        Client first = scene.connect();
        String session = first.session();
        first.drop();
        scene.clock.advance(Duration.ofMinutes(5).plusMillis(1));
        scene.sessions.expire(scene.switches.gateway().sessionRetention());
        Client second = scene.dial();
        second.wire.take();

        second.resume(session, 1);

        assertThat(second.wire.take()).containsExactly("{\"op\":9,\"d\":false}");
    }

    @Test
    void aReplayThatIsNoLongerCompleteIsRefused() {
        var small = new GatewayScene(Map.of("it.replay-events", "5"));
        Client first = small.connect();
        String session = first.session();
        first.drop();
        for (int i = 0; i < 6; i++) {
            small.happen("GROUP_AT_MESSAGE_CREATE");
        }
        Client second = small.dial();
        second.wire.take();

        second.resume(session, 1);

        assertThat(second.wire.take()).containsExactly("{\"op\":9,\"d\":false}");
    }

    @Test
    void aPeerThatReadsNothingCostsNoQueueAndIsCutOffWhenTheLogOverruns() {
        var small = new GatewayScene(Map.of("it.replay-events", "5"));
        Client client = small.connect();
        client.wire.writable = false;
        for (int i = 0; i < 10; i++) {
            small.happen("GROUP_AT_MESSAGE_CREATE");
        }

        assertThat(client.wire.take()).isEmpty();
        assertThat(client.wire.ends).containsExactly("close 4009");
    }

    @Test
    void aSlowPeerGetsTheRestWhenItCanBeWrittenToAgain() {
        Client client = scene.connect();
        client.wire.writable = false;
        scene.happen("GROUP_AT_MESSAGE_CREATE");
        scene.happen("GROUP_AT_MESSAGE_CREATE");
        assertThat(client.wire.take()).isEmpty();

        client.wire.writable = true;
        client.connection.onWritable();

        assertThat(client.wire.take()).hasSize(2);
    }

    @Test
    void aHungConnectionNeitherReadsNorSendsUntilItIsReset() {
        Client client = scene.connect();

        client.connection.strike(ANYWHERE, new SocketFault.Hang(Duration.ofMinutes(1)));
        scene.happen("GROUP_AT_MESSAGE_CREATE");
        client.send("{\"op\":1,\"d\":null}");

        assertThat(client.wire.reading).isFalse();
        assertThat(client.wire.take()).isEmpty();
        assertThat(client.wire.ends).isEmpty();
        client.wire.advance(Duration.ofMinutes(1));
        assertThat(client.wire.ends).containsExactly("reset");
    }

    @Test
    void aDeafConnectionStillAcknowledgesHeartbeats() {
        Client client = scene.connect();

        client.connection.strike(ANYWHERE, new SocketFault.Deaf(Duration.ofMinutes(1)));
        scene.happen("GROUP_AT_MESSAGE_CREATE");
        client.send("{\"op\":1,\"d\":1}");

        assertThat(client.wire.take()).containsExactly("{\"op\":11}");
        client.wire.advance(Duration.ofMinutes(1));
        assertThat(client.wire.take()).singleElement().asString().contains("\"s\":2");
    }

    @Test
    void invalidSessionFalseEndsTheSessionForGood() {
        Client client = scene.connect();
        String session = client.session();

        client.connection.strike(ANYWHERE, new SocketFault.InvalidSession(false, 0, Duration.ZERO));

        assertThat(client.wire.take()).containsExactly("{\"op\":9,\"d\":false}");
        assertThat(scene.sessions.find(session)).isEmpty();
    }

    @Test
    void afterInvalidSessionAReadyConnectionMayIdentifyAgain() {
        Client client = scene.connect();
        String before = client.session();
        client.connection.strike(ANYWHERE, new SocketFault.InvalidSession(false, 0, Duration.ZERO));
        client.wire.take();

        client.identify(GatewayScene.GROUPS, "[0,1]");
        scene.happen("GROUP_AT_MESSAGE_CREATE");

        assertThat(client.session()).isNotEqualTo(before);
        assertThat(client.wire.take()).hasSize(2).last().asString().contains("\"s\":2");
        assertThat(client.wire.ends).isEmpty();
    }

    @Test
    void aConnectionThatDoesNothingAfterInvalidSessionIsClosed() {
        Client client = scene.connect();
        scene.clock.advance(Duration.ofMinutes(1));
        client.send("{\"op\":1,\"d\":1}");
        client.connection.strike(ANYWHERE, new SocketFault.InvalidSession(false, 0, Duration.ZERO));
        scene.clock.advance(Duration.ofMillis(29_999));
        client.connection.sweep(scene.clock.instant());
        assertThat(client.wire.ends).isEmpty();

        scene.clock.advance(Duration.ofMillis(1));
        client.connection.sweep(scene.clock.instant());

        assertThat(client.wire.ends).containsExactly("close 4003");
    }

    @Test
    void anIdentifyRepeatedWhileTheAnswerIsHeldBackIsClosedWith4005AndLeavesNoSession() {
        scene.arm("{\"kind\":\"delay\",\"by\":\"2s\",\"on\":\"identify\",\"count\":2}");
        Client client = scene.dial();
        client.identify(GatewayScene.GROUPS, "[0,1]");
        client.identify(GatewayScene.GROUPS, "[0,1]");

        client.wire.advance(Duration.ofSeconds(2));

        assertThat(client.wire.ends).containsExactly("close 4005");
        assertThat(scene.sessions.of(GatewayScene.BOT)).isEmpty();
    }

    @Test
    void ofTwoPausesTheLongerOneCounts() {
        Client client = scene.connect();
        client.connection.pause(Duration.ofSeconds(2));
        client.connection.pause(Duration.ofSeconds(1));
        scene.happen("GROUP_AT_MESSAGE_CREATE");

        client.wire.advance(Duration.ofSeconds(1));
        assertThat(client.wire.take()).isEmpty();
        client.wire.advance(Duration.ofSeconds(1));

        assertThat(client.wire.take()).hasSize(1);
    }

    @Test
    void ofTwoConnectionsOfOneShardBothGetTheEvents() {
        Client first = scene.connect();
        Client second = scene.connect();

        scene.happen("GROUP_AT_MESSAGE_CREATE");

        assertThat(first.wire.take()).hasSize(1);
        assertThat(second.wire.take()).hasSize(1);
    }

    @Test
    void theOlderOfTwoConnectionsCanBeMadeToGo() {
        scene.patch("{\"gateway\":{\"sameShardTwice\":\"newest\"}}");
        Client first = scene.connect();

        scene.connect();

        assertThat(first.wire.ends).containsExactly("close 4009");
    }

    @Test
    void theNewerOfTwoConnectionsCanBeRefused() {
        scene.patch("{\"gateway\":{\"sameShardTwice\":\"refuse\"}}");
        scene.connect();
        Client second = scene.dial();

        second.identify(GatewayScene.GROUPS, "[0,1]");

        assertThat(second.wire.ends).containsExactly("close 4010");
    }
}
