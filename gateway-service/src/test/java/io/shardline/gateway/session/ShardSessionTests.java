package io.shardline.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.shardline.gateway.publish.DropReason;
import io.shardline.gateway.session.IdentifyGate.Permit;
import io.shardline.gateway.session.SessionSignal.Closed;
import io.shardline.gateway.session.SessionSignal.HelloReceived;
import io.shardline.gateway.session.SessionSignal.Opened;
import io.shardline.gateway.session.SessionSignal.ReadyReceived;
import io.shardline.gateway.session.SessionSignal.ResumedReceived;

/** From the permit to the live session, and what ends it. */
class ShardSessionTests {

    private final SessionRig rig = new SessionRig();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void itIdentifiesAfterHelloAndIsLiveWithReady() {
        rig.start();
        assertThat(rig.transport.calls()).containsExactly("dial");

        rig.transport.listener().onSignal(new Opened());
        assertThat(rig.transport.calls()).as("nothing before the greeting").isEmpty();

        rig.transport.listener().onSignal(new HelloReceived(SessionRig.INTERVAL));
        assertThat(rig.transport.calls()).containsExactly("identify");

        rig.transport.listener().onSignal(new ReadyReceived("s1"));
        rig.transport.listener().onPassed(1);
        assertThat(rig.transport.calls()).containsExactly("live");
        assertThat(rig.session.view().phase()).isEqualTo(Phase.READY);
        assertThat(rig.session.view().mark()).isEqualTo(rig.mark(1));
    }

    @Test
    void itDialsOnlyWithAPermitAndUsesItUp() {
        Permit other = rig.gate.request(() -> {});
        rig.start();
        rig.loop.advance(Duration.ofSeconds(20));
        assertThat(rig.transport.calls()).isEmpty();
        assertThat(rig.session.view().phase()).isEqualTo(Phase.AWAITING_PERMIT);

        other.release();
        rig.loop.run();
        rig.greet();
        assertThat(rig.transport.calls()).containsExactly("dial", "identify");

        List<String> next = new CopyOnWriteArrayList<>();
        rig.gate.request(() -> next.add("granted"));
        rig.loop.advance(Duration.ofMillis(4_999));
        assertThat(next).as("within the window of this IDENTIFY").isEmpty();
        rig.loop.advance(Duration.ofMillis(1));
        assertThat(next).containsExactly("granted");
    }

    @Test
    void aSessionThatIsStoppedWhileItWaitsGivesItsPlaceBack() {
        Permit other = rig.gate.request(() -> {});
        rig.start();

        rig.session.close();
        rig.loop.run();
        other.release();
        List<String> next = new CopyOnWriteArrayList<>();
        rig.gate.request(() -> next.add("granted"));
        rig.loop.run();

        assertThat(next).containsExactly("granted");
        assertThat(rig.transport.calls()).isEmpty();
    }

    @Test
    void aCheckpointIsResumedWithoutAPermit() {
        rig.gate.request(() -> {});
        rig.session.start(Optional.of(rig.mark(7)));
        rig.loop.run();

        rig.greet();
        rig.transport.listener().onSignal(new ResumedReceived());

        assertThat(rig.transport.calls()).containsExactly("dial", "resume s1 7", "live");
    }

    @Test
    void heartsBeatWithTheLastSequenceAsLongAsThereIsAnAnswer() {
        rig.live();
        rig.receive(2, 10);

        for (int answers = 0; answers < 20; answers++) {
            rig.loop.advance(Duration.ofSeconds(10));
            rig.transport.listener().onHeard();
        }

        assertThat(rig.transport.calls()).hasSizeBetween(4, 6).containsOnly("heartbeat 2");
        assertThat(rig.session.view().phase()).isEqualTo(Phase.READY);
    }

    @Test
    void silenceAfterABeatIsADeadPeerWithinOneAndAHalfIntervals() {
        rig.live();
        rig.receive(2, 10);

        rig.loop.advance(SessionRig.INTERVAL.multipliedBy(3).dividedBy(2));

        assertThat(rig.transport.calls()).startsWith("heartbeat 2", "disconnect", "dial");
        rig.greet();
        assertThat(rig.transport.calls()).containsExactly("resume s1 2");
    }

    @Test
    void aLostSocketIsResumedFromWhatWasReceived() {
        rig.live();
        rig.receive(2, 10);
        rig.receive(3, 10);

        rig.transport.listener().onSignal(new Closed(new CloseAction.Resume()));
        rig.loop.advance(Duration.ofSeconds(1));
        rig.greet();

        assertThat(rig.transport.calls()).containsExactly("disconnect", "dial", "resume s1 3");
    }

    @Test
    void aShardThatIsResumedAndSilentReconnectsAndThenIdentifies() {
        rig.live();
        for (int sequence = 2; sequence < 30; sequence++) {
            rig.loop.advance(Duration.ofSeconds(1));
            rig.receive(sequence, 1);
        }
        rig.transport.listener().onSignal(new Closed(new CloseAction.Resume()));
        rig.loop.advance(Duration.ofMillis(200));
        rig.transport.calls();

        assertResumedAndSilent();
        assertResumedAndSilent();

        rig.greet();
        assertThat(rig.transport.calls()).containsExactly("identify");
    }

    @Test
    void whatTheOldConnectionStillTellsIsIgnored() {
        rig.live();
        ConnectionListener old = rig.transport.listener();
        old.onSignal(new Closed(new CloseAction.Resume()));
        rig.loop.advance(Duration.ofSeconds(1));

        old.onEvent(SessionRig.event(9, 10));
        old.onPassed(10);
        old.onUnusable(DropReason.BINARY);
        old.onSignal(new Closed(new CloseAction.Stop(StopReason.BANNED)));

        assertThat(rig.session.view().received()).isEqualTo(1);
        assertThat(rig.session.view().phase()).isEqualTo(Phase.CONNECTING);
        assertThat(rig.count("gateway.inbound.received")).isZero();
    }

    @Test
    void aReasonToStopStopsTheShardVisibly() {
        rig.live();

        rig.transport.listener().onSignal(new Closed(new CloseAction.Stop(StopReason.BANNED)));
        rig.loop.advance(Duration.ofHours(1));

        assertThat(rig.transport.calls()).containsExactly("disconnect");
        assertThat(rig.session.view().stopReason()).isEqualTo(StopReason.BANNED);
    }

    private void assertResumedAndSilent() {
        rig.greet();
        rig.transport.listener().onSignal(new ResumedReceived());
        rig.stayInTouch(Duration.ofSeconds(59));
        assertThat(rig.session.view().phase()).isEqualTo(Phase.READY);
        rig.loop.advance(Duration.ofSeconds(3));
        assertThat(rig.transport.calls()).contains("resume s1 29").containsSubsequence("live", "disconnect", "dial");
    }
}
