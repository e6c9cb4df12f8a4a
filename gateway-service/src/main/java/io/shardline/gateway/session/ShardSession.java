package io.shardline.gateway.session;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.shardline.gateway.publish.DropReason;
import io.shardline.gateway.publish.Mark;
import io.shardline.gateway.publish.PublishWindow;
import io.shardline.gateway.publish.ShardKey;
import io.shardline.gateway.session.SessionMetrics.Cause;
import io.shardline.gateway.session.SessionMetrics.Operation;
import io.shardline.gateway.session.SessionSignal.Closed;
import io.shardline.gateway.session.SessionSignal.EventReceived;
import io.shardline.gateway.session.SessionSignal.PublishFailed;
import io.shardline.gateway.session.SessionSignal.Start;
import io.shardline.gateway.session.SessionSignal.Stop;
import io.shardline.gateway.session.SessionSignal.WindowRecovered;

/**
 * One shard of one bot: feeds the machine with signals, does what it says, and puts the events on the bus. Lives on one loop;
 * the public methods may be called from anywhere.
 */
public final class ShardSession {

    private static final Logger log = LoggerFactory.getLogger(ShardSession.class);

    private final ShardKey shard;
    private final ShardTransport transport;
    private final IdentifyGate gate;
    private final SessionLoop loop;
    private final SessionRuntime runtime;
    private final SessionMachine machine = new SessionMachine();
    private final SessionTimers timers;
    private final PublishWindow window;
    private final InboundPath inbound;
    private final Runnable ignorePublishFailures;

    private volatile SessionState state = SessionState.INITIAL;
    private IdentifyGate.@Nullable Permit permit;
    private int permitRequests;
    /** What completes when the shard is drained; null unless it drains. */
    private @Nullable CompletableFuture<Void> drained;
    /** How long the shard may stay silent after it was resumed; kept until an event comes. */
    private Optional<Duration> silence = Optional.empty();
    private @Nullable Live live;

    /**
     * An idle session.
     *
     * @param generation fencing token under which the shard is held
     * @param gate spaces the bot's IDENTIFYs
     * @param loop that the session, and the transport's sockets, live on
     */
    public ShardSession(ShardKey shard, long generation, ShardTransport transport, IdentifyGate gate, SessionLoop loop,
            SessionRuntime runtime) {
        this.shard = shard;
        this.transport = transport;
        this.gate = gate;
        this.loop = loop;
        this.runtime = runtime;
        this.timers = new SessionTimers(loop, runtime, this::signal);
        this.window = new PublishWindow(runtime.windowLimit(), runtime.budget(), () -> onLoop(this::resumeReading));
        this.inbound = new InboundPath(shard, generation, runtime, window);
        runtime.sessionMetrics().appeared(state.phase());
        this.ignorePublishFailures = runtime.publisher().onFailure(() -> onLoop(this::publishFailed));
    }

    /** Connects, from the checkpoint if there is one. */
    public void start(Optional<Mark> checkpoint) {
        onLoop(() -> {
            checkpoint.ifPresent(inbound::startAt);
            signal(new Start(checkpoint.map(Mark::session).orElse(null)));
        });
    }

    /** Stops reading, waits until everything received is safe, then closes resumably. Completes on the loop. */
    public CompletableFuture<Void> drain() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        onLoop(() -> {
            drained = done;
            if (live == null) {
                signal(new Stop());
            } else {
                live.pause();
            }
            awaitDrained(done);
        });
        return done;
    }

    /** Closes resumably, at once. What was received and is not safe yet will be replayed. */
    public void close() {
        onLoop(() -> {
            signal(new Stop());
            ignorePublishFailures.run();
            runtime.sessionMetrics().disappeared(state.phase());
        });
    }

    /** The window, for whoever keeps its mark. */
    public PublishWindow window() {
        return window;
    }

    /** Where the session stands. */
    public SessionView view() {
        SessionState now = state;
        return new SessionView(shard, now.phase(), now.session(), inbound.received(), window.mark(), now.stopReason());
    }

    /** The intents to ask for changed: a new session is needed. */
    public void intentsChanged() {
        onLoop(() -> signal(new SessionSignal.IntentsChanged()));
    }

    private void onLoop(Runnable task) {
        loop.execute(task);
    }

    private void signal(SessionSignal signal) {
        SessionState before = state;
        SessionMachine.Transition transition = machine.on(before, signal);
        state = transition.next();
        if (before.phase() != state.phase()) {
            runtime.sessionMetrics().moved(before.phase(), state.phase());
            log.atDebug().setMessage("shard session moved").addKeyValue("shard", shard)
                    .addKeyValue("from", before.phase()).addKeyValue("to", state.phase()).log();
        }
        transition.effects().forEach(this::apply);
    }

    private void apply(SessionEffect effect) {
        switch (effect) {
            case SessionEffect.RequestPermit _ -> requestPermit();
            case SessionEffect.ReleasePermit _ -> releasePermit();
            case SessionEffect.Dial _ -> dial();
            case SessionEffect.SetDeadline(var phase) -> timers.setDeadline(phase);
            case SessionEffect.ClearDeadline _ -> timers.clearDeadline();
            case SessionEffect.StartHeartbeat(var interval) -> timers.startHeartbeat(interval);
            case SessionEffect.SendHeartbeat _ -> {
                Live current = requireLive();
                current.connection().heartbeat(inbound.received());
                timers.awaitAck(() -> current.paused);
            }
            case SessionEffect.SendIdentify _ -> identify();
            case SessionEffect.SendResume(var session) -> {
                runtime.sessionMetrics().authenticated(Operation.RESUME);
                requireLive().connection().resume(session, inbound.received());
            }
            case SessionEffect.Disconnect _ -> disconnect();
            case SessionEffect.ScheduleReconnect(var delay) -> {
                if (drained == null) {
                    timers.scheduleReconnect(delay);
                }
            }
            case SessionEffect.AwaitWindow _ -> awaitWindow();
            case SessionEffect.InvalidateToken _ -> transport.tokenRefused();
            case SessionEffect.BeginSession _ -> inbound.beginSession();
            case SessionEffect.ReportLive(var resumed) -> reportLive(resumed);
            case SessionEffect.ReportSessionLost _ -> {
                runtime.sessionMetrics().sessionLost();
                log.atWarn().setMessage("session is lost; events since its last one may be missing")
                        .addKeyValue("shard", shard).addKeyValue("sequence", inbound.received()).log();
            }
            case SessionEffect.ReportDeaf _ -> {
                runtime.sessionMetrics().deaf();
                log.atWarn().setMessage("shard was resumed, but no event comes; it reconnects")
                        .addKeyValue("shard", shard).addKeyValue("silence", silence).log();
            }
            case SessionEffect.ReportIdentifyRefused _ -> transport.identifyRefused();
            case SessionEffect.ReportStopped(var reason) -> log.atError().setMessage("shard is stopped")
                    .addKeyValue("shard", shard).addKeyValue("reason", reason)
                    .addKeyValue("advice", reason.advice()).log();
        }
    }

    private void dial() {
        Live next = new Live(runtime.publisher().epoch());
        live = next;
        next.connection = transport.dial(next);
    }

    private void identify() {
        runtime.sessionMetrics().authenticated(Operation.IDENTIFY);
        if (permit != null) {
            permit.used();
            permit = null;
        }
        requireLive().connection().identify();
    }

    /** A grant may cross with the permit's release; it is for the request of its time only. */
    private void requestPermit() {
        int request = ++permitRequests;
        permit = gate.request(() -> onLoop(() -> {
            if (request == permitRequests) {
                signal(new SessionSignal.PermitGranted());
            }
        }));
    }

    private void releasePermit() {
        permitRequests++;
        if (permit != null) {
            permit.release();
            permit = null;
        }
    }

    private void disconnect() {
        timers.stopConnection();
        Live gone = live;
        live = null;
        if (gone != null) {
            runtime.sessionMetrics().disconnected(gone.closedByRemote ? Cause.REMOTE : Cause.LOCAL);
            gone.connection().disconnect();
        }
    }

    private void reportLive(boolean resumed) {
        requireLive().eventSeen = false;
        if (resumed) {
            if (!state.deaf()) {
                silence = runtime.properties().silence(inbound.pace().usualPause(runtime.clock().instant()));
            }
            silence.ifPresent(timers::awaitEvent);
        }
        log.atInfo().setMessage("shard is live").addKeyValue("shard", shard).addKeyValue("resumed", resumed)
                .addKeyValue("sequence", inbound.received()).log();
        transport.live();
    }

    private void publishFailed() {
        inbound.discard(String.valueOf(state.session()));
        signal(new PublishFailed());
        if (drained != null) {
            awaitDrained(drained);
        }
    }

    private void awaitDrained(CompletableFuture<Void> done) {
        window.whenEmpty(() -> onLoop(() -> {
            close();
            done.complete(null);
        }));
    }

    private void awaitWindow() {
        if (drained != null) {
            // The window has one action to run when it is empty, and that is the end of the drain.
            return;
        }
        log.atWarn().setMessage("bus takes nothing; shard waits without a connection").addKeyValue("shard", shard)
                .addKeyValue("bytes", window.bytes()).log();
        window.whenEmpty(() -> onLoop(() -> runtime.publisher().probe(runtime.clock().instant(),
                () -> onLoop(() -> signal(new WindowRecovered())))));
    }

    private void resumeReading() {
        Live current = live;
        if (current != null && current.paused && drained == null && !window.fullThenNotify()) {
            timers.roomCame();
            current.resume();
        }
    }

    private Live requireLive() {
        Live current = live;
        if (current == null) {
            throw new IllegalStateException("shard " + shard + " has no connection in phase " + state.phase());
        }
        return current;
    }

    /** The current connection. Once it is replaced, what it still tells is ignored. */
    private final class Live implements ConnectionListener {

        private final int publisherEpoch;
        private @Nullable ShardConnection connection;
        private boolean paused;
        private boolean eventSeen;
        private boolean closedByRemote;

        private Live(int publisherEpoch) {
            this.publisherEpoch = publisherEpoch;
        }

        private ShardConnection connection() {
            if (connection == null) {
                throw new IllegalStateException("shard " + shard + " is told of a connection before it was dialed");
            }
            return connection;
        }

        @Override
        public void onSignal(SessionSignal signal) {
            if (live == this) {
                timers.heard();
                closedByRemote |= signal instanceof Closed;
                ShardSession.this.signal(signal);
            }
        }

        @Override
        public void onEvent(InboundEvent event) {
            String session = state.session();
            if (live != this || session == null) {
                return;
            }
            timers.heardEvent();
            if (!eventSeen) {
                eventSeen = true;
                timers.eventCame();
                signal(new EventReceived());
            }
            if (inbound.publish(event, session, publisherEpoch) && !paused) {
                pause();
                timers.awaitRoom();
                runtime.publishMetrics().readingPaused();
            }
        }

        @Override
        public void onPassed(long sequence) {
            String session = state.session();
            if (live == this && session != null) {
                inbound.pass(session, sequence, publisherEpoch);
            }
        }

        @Override
        public void onUnusable(DropReason reason) {
            if (live == this) {
                timers.heard();
                inbound.unusable(reason);
            }
        }

        @Override
        public void onHeard() {
            if (live == this) {
                timers.heard();
            }
        }

        private void pause() {
            paused = true;
            connection().pauseReading();
        }

        private void resume() {
            paused = false;
            connection().resumeReading();
        }
    }
}
