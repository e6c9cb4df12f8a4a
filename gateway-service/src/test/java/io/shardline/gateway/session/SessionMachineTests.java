package io.shardline.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.shardline.gateway.session.SessionEffect.AwaitWindow;
import io.shardline.gateway.session.SessionEffect.BeginSession;
import io.shardline.gateway.session.SessionEffect.ClearDeadline;
import io.shardline.gateway.session.SessionEffect.Dial;
import io.shardline.gateway.session.SessionEffect.Disconnect;
import io.shardline.gateway.session.SessionEffect.InvalidateToken;
import io.shardline.gateway.session.SessionEffect.ReleasePermit;
import io.shardline.gateway.session.SessionEffect.ReportDeaf;
import io.shardline.gateway.session.SessionEffect.ReportIdentifyRefused;
import io.shardline.gateway.session.SessionEffect.ReportLive;
import io.shardline.gateway.session.SessionEffect.ReportSessionLost;
import io.shardline.gateway.session.SessionEffect.ReportStopped;
import io.shardline.gateway.session.SessionEffect.RequestPermit;
import io.shardline.gateway.session.SessionEffect.ScheduleReconnect;
import io.shardline.gateway.session.SessionEffect.SendHeartbeat;
import io.shardline.gateway.session.SessionEffect.SendIdentify;
import io.shardline.gateway.session.SessionEffect.SendResume;
import io.shardline.gateway.session.SessionEffect.SetDeadline;
import io.shardline.gateway.session.SessionEffect.StartHeartbeat;
import io.shardline.gateway.session.SessionMachine.Transition;
import io.shardline.gateway.session.SessionSignal.AckDue;
import io.shardline.gateway.session.SessionSignal.BackoffElapsed;
import io.shardline.gateway.session.SessionSignal.BeatDue;
import io.shardline.gateway.session.SessionSignal.Closed;
import io.shardline.gateway.session.SessionSignal.DeadlinePassed;
import io.shardline.gateway.session.SessionSignal.DialFailed;
import io.shardline.gateway.session.SessionSignal.EventReceived;
import io.shardline.gateway.session.SessionSignal.HelloReceived;
import io.shardline.gateway.session.SessionSignal.IntentsChanged;
import io.shardline.gateway.session.SessionSignal.Opened;
import io.shardline.gateway.session.SessionSignal.PermitGranted;
import io.shardline.gateway.session.SessionSignal.PublishFailed;
import io.shardline.gateway.session.SessionSignal.ReadyReceived;
import io.shardline.gateway.session.SessionSignal.ReconnectRequested;
import io.shardline.gateway.session.SessionSignal.ResumedReceived;
import io.shardline.gateway.session.SessionSignal.SessionRefused;
import io.shardline.gateway.session.SessionSignal.SilenceSuspected;
import io.shardline.gateway.session.SessionSignal.Start;
import io.shardline.gateway.session.SessionSignal.Stop;
import io.shardline.gateway.session.SessionSignal.WindowRecovered;
import io.shardline.gateway.session.SessionSignal.WindowStalled;

class SessionMachineTests {

    private static final Duration INTERVAL = Duration.ofSeconds(41);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration PLANNED = Duration.ofMillis(50);

    private final SessionMachine machine = new SessionMachine();

    @ParameterizedTest(name = "{0}: {1} + {2}")
    @MethodSource({"opening", "living", "losing", "refusing", "leaving"})
    void transitions(String behaviour, SessionState state, SessionSignal signal, Transition expected) {
        assertThat(machine.on(state, signal)).isEqualTo(expected);
    }

    static Stream<Arguments> opening() {
        return Stream.of(
                row("a new session needs a permit", SessionState.INITIAL, new Start(null),
                        at(Phase.AWAITING_PERMIT, null), new RequestPermit()),
                row("a known session is resumed without one", SessionState.INITIAL, new Start("s"),
                        at(Phase.CONNECTING, "s"), new SetDeadline(Phase.CONNECTING), new Dial()),
                row("a stopped shard starts again when told to", SessionState.INITIAL.stopped(StopReason.BANNED),
                        new Start(null), at(Phase.AWAITING_PERMIT, null), new RequestPermit()),
                row("the permit lets it dial", at(Phase.AWAITING_PERMIT, null), new PermitGranted(),
                        at(Phase.CONNECTING, null), new SetDeadline(Phase.CONNECTING), new Dial()),
                row("the open socket waits for the greeting", at(Phase.CONNECTING, null), new Opened(),
                        at(Phase.AWAITING_HELLO, null), new SetDeadline(Phase.AWAITING_HELLO)),
                row("a greeting without session is answered by IDENTIFY", at(Phase.AWAITING_HELLO, null),
                        new HelloReceived(INTERVAL), at(Phase.IDENTIFYING, null), new SetDeadline(Phase.IDENTIFYING),
                        new SendIdentify(), new StartHeartbeat(INTERVAL)),
                row("a greeting with session is answered by RESUME", at(Phase.AWAITING_HELLO, "s"),
                        new HelloReceived(INTERVAL), resuming("s", 1), new SetDeadline(Phase.RESUMING),
                        new SendResume("s"), new StartHeartbeat(INTERVAL)),
                row("a second greeting changes nothing", resuming("s", 1), new HelloReceived(INTERVAL),
                        resuming("s", 1)),
                row("READY begins a session", at(Phase.IDENTIFYING, null), new ReadyReceived("s"), at(Phase.READY, "s"),
                        new ClearDeadline(), new BeginSession("s"), new ReportLive(false)),
                row("RESUMED ends the replay", resuming("s", 2), new ResumedReceived(), at(Phase.READY, "s"),
                        new ClearDeadline(), new ReportLive(true)),
                row("a replayed event is a verdict on the RESUME", resuming("s", 2), new EventReceived(),
                        resuming("s", 0)));
    }

    static Stream<Arguments> living() {
        return Stream.of(
                row("a replay that moves on may last", resuming("s", 0), new DeadlinePassed(true), resuming("s", 0),
                        new SetDeadline(Phase.RESUMING)),
                row("a beat is sent", at(Phase.READY, "s"), new BeatDue(), at(Phase.READY, "s"), new SendHeartbeat()),
                row("no beat before the greeting", at(Phase.AWAITING_HELLO, "s"), new BeatDue(),
                        at(Phase.AWAITING_HELLO, "s")),
                row("a sign of life ends the count of failures", at(Phase.READY, "s", 5), new AckDue(true, false),
                        at(Phase.READY, "s")),
                row("silence after a beat is a dead peer", at(Phase.READY, "s"), new AckDue(false, false),
                        at(Phase.BACKING_OFF, "s", 1), new Disconnect(), new ScheduleReconnect(FIRST_PAUSE)),
                row("silence while we do not read is no zombie", at(Phase.READY, "s"), new AckDue(false, true),
                        at(Phase.READY, "s")),
                row("a renewal is no failure", at(Phase.READY, "s"), new ReconnectRequested(),
                        at(Phase.BACKING_OFF, "s"),
                        new Disconnect(), new ScheduleReconnect(PLANNED)),
                row("the pause over, a session is resumed", at(Phase.BACKING_OFF, "s", 1), new BackoffElapsed(),
                        at(Phase.CONNECTING, "s", 1), new SetDeadline(Phase.CONNECTING), new Dial()));
    }

    static Stream<Arguments> losing() {
        return Stream.of(
                row("a lost socket is resumed", at(Phase.READY, "s"), new Closed(new CloseAction.Resume()),
                        at(Phase.BACKING_OFF, "s", 1), new Disconnect(), new ScheduleReconnect(FIRST_PAUSE)),
                row("a fault in a row waits longer", at(Phase.READY, "s", 4), new Closed(new CloseAction.Resume()),
                        at(Phase.BACKING_OFF, "s", 5), new Disconnect(), new ScheduleReconnect(Duration.ofSeconds(2))),
                row("the pause is capped", at(Phase.READY, "s", 99), new Closed(new CloseAction.Resume()),
                        at(Phase.BACKING_OFF, "s", 100), new Disconnect(),
                        new ScheduleReconnect(Duration.ofSeconds(60))),
                row("a dead session is not resumed", at(Phase.READY, "s"), new Closed(new CloseAction.Identify()),
                        at(Phase.BACKING_OFF, null, 1), new ReportSessionLost(), new Disconnect(),
                        new ScheduleReconnect(FIRST_PAUSE)),
                row("an unknown code is resumed", at(Phase.READY, "s"), new Closed(new CloseAction.ResumeOnce()),
                        at(Phase.BACKING_OFF, "s", 1), new Disconnect(), new ScheduleReconnect(FIRST_PAUSE)),
                row("an unknown code to a RESUME ends the session", resuming("s", 1),
                        new Closed(new CloseAction.ResumeOnce()), at(Phase.BACKING_OFF, null, 1),
                        new ReportSessionLost(),
                        new Disconnect(), new ScheduleReconnect(FIRST_PAUSE)),
                row("the platform's pause is kept", at(Phase.READY, "s"),
                        new Closed(new CloseAction.ResumeAfter(Duration.ofSeconds(60))), at(Phase.BACKING_OFF, "s", 1),
                        new Disconnect(), new ScheduleReconnect(Duration.ofSeconds(60))),
                row("a refused token is replaced", at(Phase.IDENTIFYING, null), new Closed(new CloseAction.NewToken()),
                        at(Phase.BACKING_OFF, null, 1), new InvalidateToken(), new Disconnect(),
                        new ScheduleReconnect(FIRST_PAUSE)),
                row("a fatal code stops the shard", at(Phase.READY, "s"),
                        new Closed(new CloseAction.Stop(StopReason.BANNED)),
                        SessionState.INITIAL.stopped(StopReason.BANNED), new Disconnect(),
                        new ReportStopped(StopReason.BANNED)));
    }

    static Stream<Arguments> refusing() {
        return Stream.of(
                row("a third RESUME without verdict ends the session", resuming("s", 3),
                        new Closed(new CloseAction.Resume()), at(Phase.BACKING_OFF, null, 1), new ReportSessionLost(),
                        new Disconnect(), new ScheduleReconnect(FIRST_PAUSE)),
                row("a second one does not", resuming("s", 2), new DeadlinePassed(false),
                        new SessionState(Phase.BACKING_OFF, "s", 1, 2, false, null), new Disconnect(),
                        new ScheduleReconnect(FIRST_PAUSE)),
                row("a RESUME that may be repeated is", resuming("s", 1), new SessionRefused(true),
                        new SessionState(Phase.BACKING_OFF, "s", 1, 1, false, null), new Disconnect(),
                        new ScheduleReconnect(FIRST_PAUSE)),
                row("an explicit refusal of a RESUME ends the session", resuming("s", 1), new SessionRefused(false),
                        at(Phase.BACKING_OFF, null, 1), new ReportSessionLost(), new Disconnect(),
                        new ScheduleReconnect(FIRST_PAUSE)),
                row("a live session that is invalidated ends", at(Phase.READY, "s"), new SessionRefused(false),
                        at(Phase.BACKING_OFF, null, 1), new ReportSessionLost(), new Disconnect(),
                        new ScheduleReconnect(FIRST_PAUSE)),
                row("a refused IDENTIFY waits for the code that explains it", at(Phase.IDENTIFYING, null),
                        new SessionRefused(false), at(Phase.REFUSED, null), new SetDeadline(Phase.REFUSED)),
                row("a refusal that is never explained is reported", at(Phase.REFUSED, null), new DeadlinePassed(false),
                        at(Phase.BACKING_OFF, null, 1), new ReportIdentifyRefused(), new Disconnect(),
                        new ScheduleReconnect(FIRST_PAUSE)),
                row("a refusal that is explained is not", at(Phase.REFUSED, null),
                        new Closed(new CloseAction.Identify()),
                        at(Phase.BACKING_OFF, null, 1), new Disconnect(), new ScheduleReconnect(FIRST_PAUSE)),
                row("no READY in time", at(Phase.IDENTIFYING, null), new DeadlinePassed(false),
                        at(Phase.BACKING_OFF, null, 1), new Disconnect(), new ScheduleReconnect(FIRST_PAUSE)),
                row("no greeting in time gives the permit back", at(Phase.AWAITING_HELLO, null),
                        new DeadlinePassed(false),
                        at(Phase.BACKING_OFF, null, 1), new Disconnect(), new ReleasePermit(),
                        new ScheduleReconnect(FIRST_PAUSE)),
                row("a failed dial gives the permit back", at(Phase.CONNECTING, null), new DialFailed(),
                        at(Phase.BACKING_OFF, null, 1), new Disconnect(), new ReleasePermit(),
                        new ScheduleReconnect(FIRST_PAUSE)),
                row("a failed dial is no verdict on the session", at(Phase.CONNECTING, "s"), new DialFailed(),
                        at(Phase.BACKING_OFF, "s", 1), new Disconnect(), new ReleasePermit(),
                        new ScheduleReconnect(FIRST_PAUSE)));
    }

    static Stream<Arguments> leaving() {
        return Stream.of(
                row("a deaf connection is resumed once", at(Phase.READY, "s"), new SilenceSuspected(),
                        new SessionState(Phase.BACKING_OFF, "s", 1, 0, true, null), new ReportDeaf(),
                        new Disconnect(), new ScheduleReconnect(FIRST_PAUSE)),
                row("a session that stays deaf ends", new SessionState(Phase.READY, "s", 1, 0, true, null),
                        new SilenceSuspected(), at(Phase.BACKING_OFF, null, 2), new ReportDeaf(),
                        new ReportSessionLost(), new Disconnect(),
                        new ScheduleReconnect(Duration.ofMillis(250))),
                row("an event clears the suspicion", new SessionState(Phase.READY, "s", 1, 0, true, null),
                        new EventReceived(), at(Phase.READY, "s", 1)),
                row("what the bus did not take is replayed", at(Phase.READY, "s"), new PublishFailed(),
                        at(Phase.BACKING_OFF, "s", 1), new Disconnect(), new ScheduleReconnect(FIRST_PAUSE)),
                row("a stalled window holds the shard", at(Phase.READY, "s"), new WindowStalled(), at(Phase.HELD, "s"),
                        new Disconnect(), new AwaitWindow()),
                row("what a held shard waited for was discarded", at(Phase.HELD, "s"), new PublishFailed(),
                        at(Phase.HELD, "s"), new AwaitWindow()),
                row("a held shard ignores the clock", at(Phase.HELD, "s"), new BackoffElapsed(), at(Phase.HELD, "s")),
                row("an empty window lets it go on", at(Phase.HELD, "s"), new WindowRecovered(),
                        at(Phase.CONNECTING, "s"), new SetDeadline(Phase.CONNECTING), new Dial()),
                row("other intents need a new session", at(Phase.READY, "s"), new IntentsChanged(),
                        at(Phase.BACKING_OFF, null), new ReportSessionLost(), new Disconnect(),
                        new ScheduleReconnect(PLANNED)),
                row("stopping closes the socket", at(Phase.READY, "s"), new Stop(), at(Phase.IDLE, "s"),
                        new Disconnect()),
                row("stopping gives a place in the queue back", at(Phase.AWAITING_PERMIT, null), new Stop(),
                        at(Phase.IDLE, null), new ReleasePermit()));
    }

    @Test
    void aSignalOfTheWrongPhaseChangesNothing() {
        for (Phase phase : List.of(Phase.IDLE, Phase.BACKING_OFF, Phase.STOPPED, Phase.HELD)) {
            SessionState state = at(phase, null);
            for (SessionSignal signal : List.of(new Opened(), new HelloReceived(INTERVAL), new ReadyReceived("x"),
                    new ResumedReceived(), new Closed(new CloseAction.Identify()), new BeatDue(), new DialFailed(),
                    new AckDue(false, false), new ReconnectRequested(), new SessionRefused(false),
                    new DeadlinePassed(false), new WindowStalled(), new IntentsChanged(), new SilenceSuspected())) {
                assertThat(machine.on(state, signal)).as("%s + %s", phase, signal)
                        .isEqualTo(new Transition(state, List.of()));
            }
        }
    }

    private static Arguments row(String behaviour, SessionState state, SessionSignal signal, SessionState next,
            SessionEffect... effects) {
        return Arguments.of(behaviour, state, signal, new Transition(next, List.of(effects)));
    }

    private static SessionState at(Phase phase, @Nullable String session) {
        return at(phase, session, 0);
    }

    private static SessionState at(Phase phase, @Nullable String session, int failures) {
        return new SessionState(phase, session, failures, 0, false, null);
    }

    private static SessionState resuming(String session, int unanswered) {
        return new SessionState(Phase.RESUMING, session, 0, unanswered, false, null);
    }
}
