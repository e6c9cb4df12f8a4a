package io.shardline.gateway.session;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import io.shardline.gateway.session.SessionLoop.Timer;
import io.shardline.gateway.session.SessionSignal.AckDue;
import io.shardline.gateway.session.SessionSignal.BackoffElapsed;
import io.shardline.gateway.session.SessionSignal.BeatDue;
import io.shardline.gateway.session.SessionSignal.DeadlinePassed;
import io.shardline.gateway.session.SessionSignal.SilenceSuspected;
import io.shardline.gateway.session.SessionSignal.WindowStalled;

/** A session's timers. Each kind runs at most once at a time. */
final class SessionTimers {

    /** Beats come a little early, and their answers are due well before the next: a dead peer is noticed in 1.3 intervals. */
    private static final double BEAT_EVERY = 0.95;
    private static final double ACK_WITHIN = 0.35;
    private static final Timer NONE = () -> {};

    private final SessionLoop loop;
    private final SessionRuntime runtime;
    private final Consumer<SessionSignal> signals;
    private Timer deadline = NONE;
    private Timer beat = NONE;
    private Timer ack = NONE;
    private Timer reconnect = NONE;
    private Timer stall = NONE;
    private Timer silence = NONE;
    private Duration interval = Duration.ZERO;
    private boolean heardSinceBeat;
    private boolean progressed;

    SessionTimers(SessionLoop loop, SessionRuntime runtime, Consumer<SessionSignal> signals) {
        this.loop = loop;
        this.runtime = runtime;
        this.signals = signals;
    }

    /** Anything at all was received. */
    void heard() {
        heardSinceBeat = true;
    }

    /** An event was received. */
    void heardEvent() {
        heardSinceBeat = true;
        progressed = true;
    }

    void setDeadline(Phase phase) {
        deadline.cancel();
        progressed = false;
        deadline = loop.schedule(runtime.properties().deadline(phase),
                () -> signals.accept(new DeadlinePassed(progressed)));
    }

    void clearDeadline() {
        deadline.cancel();
        deadline = NONE;
    }

    /** The first beat comes at a random moment of the interval, so that shards that connect together do not beat together. */
    void startHeartbeat(Duration every) {
        interval = every;
        scheduleBeat(runtime.random().nextDouble());
    }

    void awaitAck(BooleanSupplier readsPaused) {
        heardSinceBeat = false;
        ack.cancel();
        ack = loop.schedule(scaled(interval, ACK_WITHIN),
                () -> signals.accept(new AckDue(heardSinceBeat, readsPaused.getAsBoolean())));
        scheduleBeat(BEAT_EVERY);
    }

    /** Between half and one and a half of the nominal delay. */
    void scheduleReconnect(Duration nominal) {
        reconnect.cancel();
        reconnect = loop.schedule(scaled(nominal, 0.5 + runtime.random().nextDouble()),
                () -> signals.accept(new BackoffElapsed()));
    }

    /** Reading pauses because the window is full; it may for one heartbeat interval. */
    void awaitRoom() {
        stall.cancel();
        stall = loop.schedule(interval, () -> signals.accept(new WindowStalled()));
    }

    /** Reading goes on. */
    void roomCame() {
        stall.cancel();
        stall = NONE;
    }

    /** An event is due within that time. */
    void awaitEvent(Duration within) {
        silence.cancel();
        silence = loop.schedule(within, () -> signals.accept(new SilenceSuspected()));
    }

    /** The first event of the connection came. */
    void eventCame() {
        silence.cancel();
        silence = NONE;
    }

    /** Ends everything that belongs to the connection. */
    void stopConnection() {
        clearDeadline();
        roomCame();
        eventCame();
        beat.cancel();
        ack.cancel();
    }

    private void scheduleBeat(double intervals) {
        beat.cancel();
        beat = loop.schedule(scaled(interval, intervals), () -> signals.accept(new BeatDue()));
    }

    private static Duration scaled(Duration duration, double factor) {
        return Duration.ofNanos((long) (duration.toNanos() * factor));
    }
}
