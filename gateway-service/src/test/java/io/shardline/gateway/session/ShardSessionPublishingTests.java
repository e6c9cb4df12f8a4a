package io.shardline.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.shardline.gateway.publish.DropReason;
import io.shardline.gateway.session.SessionSignal.Closed;
import io.shardline.gateway.session.SessionSignal.ReadyReceived;

/** From frames to the bus, and what holds reading up. */
class ShardSessionPublishingTests {

    private final SessionRig rig = new SessionRig();

    @AfterEach
    void close() {
        rig.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"MALFORMED", "BINARY", "UNKNOWN_OPCODE"})
    void aFrameThatCannotBeUsedIsCountedAndTheConnectionLives(DropReason reason) {
        rig.live();

        rig.transport.listener().onUnusable(reason);
        rig.receive(2, 10);
        rig.acknowledge(1);

        assertThat(rig.dropped(reason)).isEqualTo(1);
        assertThat(rig.session.view().mark()).isEqualTo(rig.mark(2));
        assertThat(rig.transport.calls()).isEmpty();
        rig.assertEverythingIsAccountedFor();
    }

    @Test
    void anEventThatIsTooLargeIsDroppedAndTheConnectionLives() {
        rig.live();

        rig.receive(2, SessionRig.MAX_EVENT + 1);
        rig.receive(3, 10);
        rig.acknowledge(2);

        assertThat(rig.dropped(DropReason.TOO_LARGE)).isEqualTo(1);
        assertThat(rig.session.view().mark()).isEqualTo(rig.mark(3));
        assertThat(rig.transport.calls()).isEmpty();
        rig.assertEverythingIsAccountedFor();
    }

    @Test
    void aFullWindowStopsReadingUntilItIsHalfEmpty() {
        rig.live();
        rig.receive(2, 50);
        assertThat(rig.transport.calls()).isEmpty();
        rig.receive(3, 50);
        rig.receive(4, 10);
        assertThat(rig.transport.calls()).as("once, whatever still arrives").containsExactly("pause");
        rig.awaitSent(3);

        rig.acknowledge(1);
        assertThat(rig.transport.calls()).as("60 of 100 bytes are in flight").isEmpty();

        rig.acknowledge(1);
        assertThat(rig.transport.calls()).containsExactly("go on");
        assertThat(rig.count("gateway.publish.pauses")).isEqualTo(1);
    }

    @Test
    void whileItDoesNotReadHeartsBeatAndSilenceIsNoDeath() {
        fillTheWindow();

        rig.loop.advance(SessionRig.INTERVAL.minusMillis(1));

        assertThat(rig.transport.calls()).isNotEmpty().containsOnly("heartbeat 3");
    }

    @Test
    void aWindowThatStaysFullClosesTheSocketUntilTheBusHasTakenAProbe() {
        fillTheWindow();

        rig.loop.advance(SessionRig.INTERVAL);
        assertThat(rig.transport.calls()).endsWith("disconnect");
        rig.loop.advance(Duration.ofMinutes(10));
        rig.acknowledge(2);
        rig.awaitSent(3);
        rig.loop.advance(Duration.ofMinutes(10));
        assertThat(rig.transport.calls()).as("before the probe is safe").isEmpty();

        rig.acknowledge(1);
        rig.greet();

        assertThat(rig.transport.calls()).containsExactly("dial", "resume s1 3");
        rig.assertEverythingIsAccountedFor();
    }

    @Test
    void aFailedProducerLetsEverythingAboveTheMarkBeReplayed() {
        rig.live();
        rig.receive(2, 10);
        rig.receive(3, 10);
        rig.awaitSent(2);
        rig.acknowledge(1);

        rig.producers.getFirst().errorNext(new OutOfOrderSequenceException("lost count"));
        rig.loop.advance(Duration.ofSeconds(1));
        rig.greet();

        assertThat(rig.transport.calls()).containsExactly("disconnect", "dial", "resume s1 2");
        assertThat(rig.dropped(DropReason.TO_BE_REPLAYED)).isEqualTo(1);
        rig.assertEverythingIsAccountedFor();
    }

    @Test
    void aSessionThatIsReplacedLeavesAGapRecordBeforeItsFirstEvent() {
        rig.live();
        rig.receive(2, 10);
        rig.acknowledge(1);

        rig.transport.listener().onSignal(new Closed(new CloseAction.Identify()));
        rig.loop.advance(Duration.ofSeconds(10));
        rig.greet();
        rig.transport.listener().onSignal(new ReadyReceived("s2"));
        rig.transport.listener().onPassed(1);
        rig.receive(2, 10);
        rig.awaitSent(3);

        assertThat(rig.producers.getFirst().history()).extracting(SessionRig::type)
                .containsExactly("qq.X", "shardline.gap", "qq.X");
        assertThat(rig.session.view().mark()).as("not before the gap is safe")
                .satisfies(mark -> assertThat(mark.session()).isEqualTo("s1"));
        rig.acknowledge(2);
        assertThat(rig.session.view().mark()).satisfies(mark -> assertThat(mark.session()).isEqualTo("s2"));
    }

    @Test
    void sequencesThatSkipOrRepeatAreCountedAndPublished() {
        rig.live();

        rig.receive(5, 10);
        rig.receive(5, 10);
        rig.receive(3, 10);
        rig.acknowledge(3);

        assertThat(rig.anomalies("skipped")).isEqualTo(1);
        assertThat(rig.anomalies("repeated")).isEqualTo(2);
        assertThat(rig.session.view().mark()).isEqualTo(rig.mark(5));
        assertThat(rig.count("gateway.inbound.published")).isEqualTo(3);
    }

    @Test
    void aDrainStopsReadingAndClosesWhenEverythingIsSafe() {
        rig.live();
        rig.receive(2, 10);

        CompletableFuture<Void> drained = rig.session.drain();
        rig.loop.run();
        assertThat(rig.transport.calls()).containsExactly("pause");
        assertThat(drained).isNotDone();

        rig.acknowledge(1);

        assertThat(drained).isCompleted();
        assertThat(rig.transport.calls()).containsExactly("disconnect");
        assertThat(rig.session.view().mark()).isEqualTo(rig.mark(2));
    }

    @Test
    void aDrainDoesNotReadOnWhenThereIsRoomAgain() {
        rig.live();
        rig.receive(2, 50);
        rig.receive(3, 10);
        rig.receive(4, 40);
        rig.awaitSent(3);

        CompletableFuture<Void> drained = rig.session.drain();
        rig.loop.run();
        rig.acknowledge(2);

        assertThat(drained).isNotDone();
        assertThat(rig.transport.calls()).containsOnly("pause");
    }

    @Test
    void aDrainDialsNoMoreWhenItsSocketIsLost() {
        rig.live();
        rig.receive(2, 10);
        CompletableFuture<Void> drained = rig.session.drain();
        rig.loop.run();

        rig.transport.listener().onSignal(new Closed(new CloseAction.Resume()));
        rig.loop.advance(Duration.ofMinutes(2));

        assertThat(rig.transport.calls()).containsExactly("pause", "disconnect");
        rig.acknowledge(1);
        assertThat(drained).isCompleted();
    }

    @Test
    void aDrainEndsAlsoWhenTheWindowStaysFullMeanwhile() {
        fillTheWindow();
        CompletableFuture<Void> drained = rig.session.drain();
        rig.loop.advance(SessionRig.INTERVAL);

        rig.acknowledge(2);
        rig.loop.advance(Duration.ofMinutes(1));

        assertThat(drained).isCompleted();
        assertThat(rig.transport.calls()).doesNotContain("dial");
    }

    @Test
    void aDrainEndsAlsoWhenTheProducerFailsMeanwhile() {
        rig.live();
        rig.receive(2, 10);
        rig.awaitSent(1);
        CompletableFuture<Void> drained = rig.session.drain();
        rig.loop.run();

        rig.producers.getFirst().errorNext(new OutOfOrderSequenceException("lost count"));
        rig.loop.run();

        assertThat(drained).isCompleted();
        assertThat(rig.session.view().mark()).as("the rest will be replayed").isEqualTo(rig.mark(1));
    }

    private void fillTheWindow() {
        rig.live();
        rig.receive(2, SessionRig.WINDOW / 2);
        rig.receive(3, SessionRig.WINDOW / 2);
        rig.awaitSent(2);
        assertThat(rig.transport.calls()).containsExactly("pause");
    }
}
