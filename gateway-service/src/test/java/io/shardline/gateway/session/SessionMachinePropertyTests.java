package io.shardline.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

import io.shardline.gateway.session.SessionMachine.Transition;

/** Feeds random signals and checks what must hold whatever comes. */
class SessionMachinePropertyTests {

    private static final int STEPS = 20_000;

    private final SessionMachine machine = new SessionMachine();

    @RepeatedTest(20)
    void invariantsHoldUnderRandomSignals(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        SessionState state = SessionState.INITIAL;
        int authentications = 0;
        boolean permit = false;
        boolean reconnectPending = false;
        for (int step = 0; step < STEPS; step++) {
            SessionSignal signal = signal(random);
            Transition transition = machine.on(state, signal);
            boolean silentByOurselves = signal instanceof SessionSignal.AckDue(_, var paused) && paused;
            for (SessionEffect effect : transition.effects()) {
                switch (effect) {
                    case SessionEffect.Dial _ -> authentications = 0;
                    case SessionEffect.SendIdentify _ -> {
                        authentications++;
                        assertThat(permit).as("permit at IDENTIFY, step %s", step).isTrue();
                        permit = false;
                    }
                    case SessionEffect.SendResume(var session) -> {
                        authentications++;
                        assertThat(session).isEqualTo(state.session());
                    }
                    case SessionEffect.RequestPermit _ -> permit = true;
                    case SessionEffect.ReleasePermit _ -> permit = false;
                    case SessionEffect.ScheduleReconnect _ -> reconnectPending = true;
                    case SessionEffect.Disconnect _ ->
                        assertThat(silentByOurselves).as("zombie while paused").isFalse();
                    default -> {
                    }
                }
            }
            assertThat(authentications).as("authentications on one connection, step %s", step).isLessThanOrEqualTo(1);
            state = transition.next();
            if (state.phase() == Phase.BACKING_OFF) {
                assertThat(reconnectPending).as("a way out of the pause, step %s", step).isTrue();
            }
            assertThat(state.unansweredResumes()).isLessThanOrEqualTo(SessionMachine.MAX_UNANSWERED_RESUMES);
            assertThat(state.phase() == Phase.STOPPED).isEqualTo(state.stopReason() != null);
        }
    }

    private static SessionSignal signal(SplittableRandom random) {
        List<SessionSignal> signals = List.of(
                new SessionSignal.Start(random.nextBoolean() ? "s" + random.nextInt(3) : null),
                new SessionSignal.PermitGranted(),
                new SessionSignal.Opened(),
                new SessionSignal.DialFailed(),
                new SessionSignal.HelloReceived(Duration.ofSeconds(41)),
                new SessionSignal.ReadyReceived("s" + random.nextInt(3)),
                new SessionSignal.ResumedReceived(),
                new SessionSignal.EventReceived(),
                new SessionSignal.ReconnectRequested(),
                new SessionSignal.SessionRefused(random.nextBoolean()),
                new SessionSignal.Closed(action(random)),
                new SessionSignal.DeadlinePassed(random.nextBoolean()),
                new SessionSignal.BeatDue(),
                new SessionSignal.AckDue(random.nextBoolean(), random.nextBoolean()),
                new SessionSignal.SilenceSuspected(),
                new SessionSignal.BackoffElapsed(),
                new SessionSignal.PublishFailed(),
                new SessionSignal.WindowStalled(),
                new SessionSignal.WindowRecovered(),
                new SessionSignal.IntentsChanged());
        // Stop is rare, or little else would be seen.
        return random.nextInt(50) == 0 ? new SessionSignal.Stop() : signals.get(random.nextInt(signals.size()));
    }

    private static CloseAction action(SplittableRandom random) {
        List<CloseAction> actions = List.of(new CloseAction.Resume(), new CloseAction.ResumeOnce(),
                new CloseAction.ResumeAfter(Duration.ofSeconds(60)), new CloseAction.Identify(),
                new CloseAction.NewToken(),
                new CloseAction.Stop(StopReason.BANNED));
        return actions.get(random.nextInt(actions.size()));
    }
}
