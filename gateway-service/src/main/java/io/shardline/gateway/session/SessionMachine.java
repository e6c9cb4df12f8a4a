package io.shardline.gateway.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

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

/**
 * Decides what a shard session does next. Pure: no I/O, no clock, no logging. A signal that makes no sense in the current phase
 * changes nothing.
 */
public final class SessionMachine {

    /** A RESUME that ends without a verdict is tried this often before the session is given up. */
    static final int MAX_UNANSWERED_RESUMES = 3;

    /** Nominal pauses by number of failures in a row; the last one goes on for ever. */
    private static final List<Duration> BACKOFF = List.of(
            Duration.ofMillis(100), Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1),
            Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(30),
            Duration.ofSeconds(60));
    private static final Duration PLANNED_RECONNECT = Duration.ofMillis(50);

    /** The next state and what to do about it, in order. */
    public record Transition(SessionState next, List<SessionEffect> effects) {
        public Transition {
            effects = List.copyOf(effects);
        }
    }

    /** Answers one signal. */
    public Transition on(SessionState state, SessionSignal signal) {
        Phase phase = state.phase();
        return switch (signal) {
            case Start(var session) when phase == Phase.IDLE || phase == Phase.STOPPED -> begin(
                    state.to(Phase.IDLE).withSession(session));
            case Start _ -> stay(state);
            case Stop _ -> leave(state, Phase.IDLE);
            case PermitGranted _ when phase == Phase.AWAITING_PERMIT -> dial(state);
            case PermitGranted _ -> stay(state);
            case BackoffElapsed _ -> phase == Phase.BACKING_OFF ? begin(state) : stay(state);
            case WindowRecovered _ -> phase == Phase.HELD ? begin(state) : stay(state);
            case Opened _ -> phase == Phase.CONNECTING
                    ? new Transition(state.to(Phase.AWAITING_HELLO), List.of(new SetDeadline(Phase.AWAITING_HELLO)))
                    : stay(state);
            case DialFailed _ -> phase == Phase.CONNECTING ? lost(state) : stay(state);
            case HelloReceived(var interval) when phase == Phase.AWAITING_HELLO -> authenticate(state, interval);
            case HelloReceived _ -> stay(state);
            case ReadyReceived(var session) when phase == Phase.IDENTIFYING ->
                ready(state.withSession(session), session);
            case ReadyReceived _ -> stay(state);
            case ResumedReceived _ when phase == Phase.RESUMING -> new Transition(
                    state.resumeAnswered().to(Phase.READY), List.of(new ClearDeadline(), new ReportLive(true)));
            case ResumedReceived _ -> stay(state);
            case EventReceived _ when phase == Phase.RESUMING -> stay(state.resumeAnswered());
            case EventReceived _ -> stay(state.suspectedDeaf(false));
            case SessionRefused(var resumable) -> refused(state, resumable);
            case ReconnectRequested _ -> phase.beating() ? retry(state, PLANNED_RECONNECT) : stay(state);
            case Closed(var action) -> phase.connected() ? closed(state, action) : stay(state);
            case DeadlinePassed(var progressed) -> deadline(state, progressed);
            case BeatDue _ -> phase.beating() ? stay(state, new SendHeartbeat()) : stay(state);
            case AckDue(var heard, var readsPaused) -> ack(state, heard, readsPaused);
            case SilenceSuspected _ -> phase == Phase.READY ? silent(state) : stay(state);
            case PublishFailed _ -> publishFailed(state);
            case WindowStalled _ -> phase.connected()
                    ? append(leave(state, Phase.HELD), new AwaitWindow())
                    : stay(state);
            case IntentsChanged _ -> phase == Phase.READY ? renew(state) : stay(state);
        };
    }

    private static Transition begin(SessionState state) {
        if (state.session() == null) {
            return new Transition(state.to(Phase.AWAITING_PERMIT), List.of(new RequestPermit()));
        }
        return dial(state);
    }

    private static Transition dial(SessionState state) {
        return new Transition(state.to(Phase.CONNECTING), List.of(new SetDeadline(Phase.CONNECTING), new Dial()));
    }

    private static Transition authenticate(SessionState state, Duration interval) {
        String session = state.session();
        if (session == null) {
            return new Transition(state.to(Phase.IDENTIFYING), List.of(
                    new SetDeadline(Phase.IDENTIFYING), new SendIdentify(), new StartHeartbeat(interval)));
        }
        return new Transition(state.resumeSent().to(Phase.RESUMING), List.of(
                new SetDeadline(Phase.RESUMING), new SendResume(session), new StartHeartbeat(interval)));
    }

    private static Transition ready(SessionState state, String session) {
        return new Transition(state.to(Phase.READY),
                List.of(new ClearDeadline(), new BeginSession(session), new ReportLive(false)));
    }

    private static Transition refused(SessionState state, boolean resumable) {
        return switch (state.phase()) {
            case IDENTIFYING -> new Transition(state.to(Phase.REFUSED), List.of(new SetDeadline(Phase.REFUSED)));
            case RESUMING, READY -> resumable ? lost(state) : lostSession(state);
            default -> stay(state);
        };
    }

    private static Transition closed(SessionState state, CloseAction action) {
        Transition transition = switch (action) {
            case CloseAction.Stop(var reason) -> stopped(state, reason);
            case CloseAction.NewToken _ -> prepend(new InvalidateToken(), lostSession(state));
            case CloseAction.Identify _ -> lostSession(state);
            case CloseAction.ResumeOnce _ -> state.phase() == Phase.RESUMING ? lostSession(state) : lost(state);
            case CloseAction.ResumeAfter(var pause) -> retry(state.failed(), pause);
            case CloseAction.Resume _ -> lost(state);
        };
        boolean unexplained = action instanceof CloseAction.Resume || action instanceof CloseAction.ResumeOnce;
        return state.phase() == Phase.REFUSED && unexplained
                ? prepend(new ReportIdentifyRefused(), transition)
                : transition;
    }

    private static Transition deadline(SessionState state, boolean progressed) {
        return switch (state.phase()) {
            case RESUMING -> progressed ? stay(state, new SetDeadline(Phase.RESUMING)) : lost(state);
            case REFUSED -> prepend(new ReportIdentifyRefused(), lost(state));
            case CONNECTING, AWAITING_HELLO, IDENTIFYING -> lost(state);
            default -> stay(state);
        };
    }

    private static Transition ack(SessionState state, boolean heard, boolean readsPaused) {
        if (!state.phase().beating()) {
            return stay(state);
        }
        if (!heard && !readsPaused) {
            return lost(state);
        }
        return stay(state.phase() == Phase.READY ? state.stable() : state);
    }

    private static Transition silent(SessionState state) {
        return prepend(new ReportDeaf(), state.deaf() ? lostSession(state) : lost(state.suspectedDeaf(true)));
    }

    /** What a held shard waited for was discarded; the bus still has to show that it takes records. */
    private static Transition publishFailed(SessionState state) {
        if (state.phase() == Phase.HELD) {
            return stay(state, new AwaitWindow());
        }
        return state.phase().connected() ? lost(state) : stay(state);
    }

    /** Unplanned end of a connection or of an attempt. */
    private static Transition lost(SessionState state) {
        if (state.unansweredResumes() >= MAX_UNANSWERED_RESUMES) {
            return lostSession(state);
        }
        return retry(state.failed(), backoff(state));
    }

    /** The same, and the session with it. */
    private static Transition lostSession(SessionState state) {
        Transition retry = retry(state.failed().withSession(null), backoff(state));
        return state.session() == null ? retry : prepend(new ReportSessionLost(), retry);
    }

    private static Duration backoff(SessionState state) {
        return BACKOFF.get(Math.min(state.failures(), BACKOFF.size() - 1));
    }

    private static Transition renew(SessionState state) {
        Transition retry = retry(state.withSession(null), PLANNED_RECONNECT);
        return prepend(new ReportSessionLost(), retry);
    }

    private static Transition stopped(SessionState state, StopReason reason) {
        Transition left = leave(state, Phase.STOPPED);
        return new Transition(state.stopped(reason), append(left, new ReportStopped(reason)).effects());
    }

    private static Transition retry(SessionState state, Duration delay) {
        return append(leave(state, Phase.BACKING_OFF), new ScheduleReconnect(delay));
    }

    private static Transition leave(SessionState state, Phase next) {
        List<SessionEffect> effects = new ArrayList<>();
        if (state.phase().connected()) {
            effects.add(new Disconnect());
        }
        if (state.phase().mayHoldPermit()) {
            effects.add(new ReleasePermit());
        }
        return new Transition(state.to(next), effects);
    }

    private static Transition stay(SessionState state, SessionEffect... effects) {
        return new Transition(state, List.of(effects));
    }

    private static Transition prepend(SessionEffect effect, Transition transition) {
        List<SessionEffect> effects = new ArrayList<>();
        effects.add(effect);
        effects.addAll(transition.effects());
        return new Transition(transition.next(), effects);
    }

    private static Transition append(Transition transition, SessionEffect effect) {
        List<SessionEffect> effects = new ArrayList<>(transition.effects());
        effects.add(effect);
        return new Transition(transition.next(), effects);
    }
}
