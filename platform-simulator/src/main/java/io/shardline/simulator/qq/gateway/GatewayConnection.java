package io.shardline.simulator.qq.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.shardline.simulator.fault.FaultPoint;
import io.shardline.simulator.fault.FaultScope;
import io.shardline.simulator.fault.SocketFault;
import io.shardline.simulator.ledger.Violation;
import io.shardline.simulator.qq.bot.Bot;
import io.shardline.simulator.qq.rule.GatewaySwitches;
import io.shardline.simulator.qq.rule.SlidingWindow;

/**
 * One client's connection. Everything but {@link #wake}, {@link #strike} and {@link #closeFromAnywhere} runs on the socket's
 * thread.
 */
final class GatewayConnection {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Wire wire;
    private final GatewayParts parts;
    private final Instant openedAt;
    private Instant unauthenticatedSince;
    private final SlidingWindow received = new SlidingWindow();
    private final AtomicBoolean pumping = new AtomicBoolean();
    private Instant heardAt;
    private volatile @Nullable GatewaySession session;
    private volatile @Nullable EventPump pump;
    private @Nullable String bot;
    private boolean mute;
    private boolean reconnectAsked;
    private volatile boolean ended;
    /** Pauses that are not over yet. */
    private int pauses;

    GatewayConnection(Wire wire, GatewayParts parts) {
        this.wire = wire;
        this.parts = parts;
        this.openedAt = parts.clock().instant();
        this.heardAt = openedAt;
        this.unauthenticatedSince = openedAt;
    }

    void onOpen() {
        parts.ledger().connected();
        strikeOr(FaultPoint.CONNECT, -1, 0, "connect", () -> {
            wire.text(ServerFrames.hello(parts.switches().gateway().heartbeatInterval()));
            wire.flush();
        });
    }

    void onFrame(byte[] frame) {
        if (mute || ended) {
            return;
        }
        heardAt = parts.clock().instant();
        if (!received.tryTake(heardAt, parts.properties().framesPerSecond(), SECOND)) {
            close(CloseCodes.TOO_FAST, "payload sent too fast");
            return;
        }
        switch (ClientFrames.parse(frame)) {
            case ClientFrame.Heartbeat _ -> onHeartbeat();
            case ClientFrame.Identify identify -> onIdentify(identify);
            case ClientFrame.Resume resume -> onResume(resume);
            case ClientFrame.ServerOpcode _ -> close(
                    session == null ? CloseCodes.NOT_AUTHENTICATED : CloseCodes.INVALID_OPCODE, "invalid opcode");
            case ClientFrame.UnknownOpcode _ -> close(CloseCodes.INVALID_OPCODE, "invalid opcode");
            case ClientFrame.Malformed _ -> close(CloseCodes.INVALID_PAYLOAD, "invalid payload");
        }
    }

    void onWritable() {
        pump();
    }

    void onClosed() {
        ended = true;
        GatewaySession current = session;
        if (current != null) {
            current.detach(this, parts.clock().instant());
        }
    }

    /** Events have arrived; may be called from any thread. */
    void wake() {
        if (!pumping.get() && pumping.compareAndSet(false, true)) {
            wire.execute(this::pump);
        }
    }

    /** Lets a fault strike if the connection is within its scope; may be called from any thread. */
    boolean strike(FaultScope scope, SocketFault fault) {
        GatewaySession current = session;
        boolean meant = !ended && (current == null
                ? scope.admitsSocket(null, -1, 0)
                : scope.admitsSocket(current.bot(), current.shardIndex(), current.shardCount()));
        if (meant) {
            wire.execute(() -> perform(fault, () -> {}));
        }
        return meant;
    }

    /** Closes; may be called from any thread. */
    void closeFromAnywhere(int code) {
        wire.execute(() -> close(code, ""));
    }

    boolean isEnded() {
        return ended;
    }

    /** Sends no event for a while. */
    void pause(Duration duration) {
        wire.execute(() -> {
            pauses++;
            wire.schedule(() -> {
                pauses--;
                pump();
            }, duration);
        });
    }

    /** Looks at the time: heartbeats, the connection's life, the wait for authentication. */
    void sweep(Instant now) {
        if (ended || mute) {
            return;
        }
        GatewaySwitches switches = parts.switches().gateway();
        GatewaySession current = session;
        if (current == null && isOver(unauthenticatedSince, switches.authenticationTimeout(), now)) {
            close(CloseCodes.NOT_AUTHENTICATED, "not authenticated in time");
        } else if (isOver(heardAt, switches.effectiveHeartbeatTimeout(), now)) {
            if (current != null) {
                parts.ledger().violated(Violation.Kind.HEARTBEAT, current.bot(), current.shard(),
                        "nothing heard for " + Duration.between(heardAt, now).toMillis() + " ms");
            }
            close(CloseCodes.EXPIRED, "session timed out");
        } else if (!switches.connectionLifetime().isZero() && !reconnectAsked
                && isOver(openedAt, switches.connectionLifetime(), now)) {
            reconnectAsked = true;
            switch (switches.reconnectStyle()) {
                case CLOSE_4009 -> close(CloseCodes.EXPIRED, "session timed out");
                case OP_7_THEN_4009 ->
                    reconnect(new SocketFault.Reconnect(CloseCodes.EXPIRED, switches.reconnectNotice()));
            }
        }
    }

    @Nullable
    GatewaySession session() {
        return session;
    }

    Wire wire() {
        return wire;
    }

    /** Events that the peer has not taken yet. */
    long backlog() {
        EventPump current = pump;
        return current == null || ended ? 0 : current.backlog();
    }

    private void onHeartbeat() {
        parts.ledger().heartbeat();
        GatewaySession current = session;
        strikeOr(FaultPoint.HEARTBEAT, current == null ? -1 : current.shardIndex(),
                current == null ? 0 : current.shardCount(), "", () -> {
                    wire.text(ServerFrames.heartbeatAck());
                    wire.flush();
                });
    }

    private void onIdentify(ClientFrame.Identify identify) {
        if (session != null) {
            close(CloseCodes.ALREADY_AUTHENTICATED, "already authenticated");
            return;
        }
        bot = parts.authenticator().botOf(identify.token()).map(Bot::appId).orElse(null);
        strikeOr(FaultPoint.IDENTIFY, identify.shardIndex(), identify.shardCount(), "identify",
                () -> answer("identify", identify.shardIndex() + "/" + identify.shardCount(),
                        () -> parts.authenticator().identify(identify, wire.remoteAddress())));
    }

    private void onResume(ClientFrame.Resume resume) {
        if (session != null) {
            close(CloseCodes.ALREADY_AUTHENTICATED, "already authenticated");
            return;
        }
        bot = parts.authenticator().botOf(resume.token()).map(Bot::appId).orElse(null);
        Optional<GatewaySession> known = parts.sessions().find(resume.sessionId());
        strikeOr(FaultPoint.RESUME, known.map(GatewaySession::shardIndex).orElse(-1),
                known.map(GatewaySession::shardCount).orElse(0), "resume",
                () -> answer("resume", known.map(GatewaySession::shard).orElse(""),
                        () -> parts.authenticator().resume(resume, wire.remoteAddress())));
    }

    private void answer(String kind, String shard, Supplier<Admission> decision) {
        if (session != null) {
            // A delayed answer: the client asked twice and has got the other answer meanwhile.
            close(CloseCodes.ALREADY_AUTHENTICATED, "already authenticated");
            return;
        }
        String who = bot == null ? "" : bot;
        switch (decision.get()) {
            case Admission.Refused(String result, boolean invalidSession, int closeCode) -> {
                parts.ledger().attempted(who, shard, kind, result, "");
                if (invalidSession) {
                    wire.text(ServerFrames.invalidSession(false));
                    wire.flush();
                }
                if (closeCode != 0) {
                    close(closeCode, result);
                }
            }
            case Admission.Admitted admitted -> {
                boolean resumed = kind.equals("resume");
                GatewaySession admittedSession = admitted.session();
                parts.ledger().attempted(who, shard, kind, resumed ? "resumed" : "ready", admittedSession.id());
                long replayEnd = resumed
                        ? admittedSession.appendHandshake(Handshakes.resumed(admittedSession),
                                parts.sessions().replayBytes())
                        : 0;
                pump = new EventPump(wire, admitted, replayEnd, parts.ledger(), parts.clock());
                session = admittedSession;
                GatewayConnection before = admittedSession.attach(this);
                if (before != null) {
                    before.closeFromAnywhere(CloseCodes.EXPIRED);
                }
                pump();
            }
        }
    }

    private void pump() {
        pumping.set(false);
        EventPump current = pump;
        GatewaySession attached = session;
        if (current == null || attached == null || ended || mute || pauses > 0) {
            return;
        }
        switch (current.run()) {
            case RESTED -> {
            }
            case OVERRUN -> close(CloseCodes.EXPIRED, "too slow");
            case HANDSHAKE_SENT -> {
                boolean resumed = current.isReplayOver();
                strikeOr(resumed ? FaultPoint.RESUMED : FaultPoint.READY, attached.shardIndex(),
                        attached.shardCount(), "", () -> {});
                pump();
            }
        }
    }

    /** Lets an armed fault strike; what would follow happens if there is none, or if the fault lets it through. */
    private void strikeOr(FaultPoint point, int index, int count, String attempt, Runnable normal) {
        Optional<SocketFault> fault = parts.faults().strike(point, bot, index, count);
        if (fault.isEmpty()) {
            normal.run();
            return;
        }
        if (point == FaultPoint.IDENTIFY || point == FaultPoint.RESUME) {
            parts.ledger().attempted(bot == null ? "" : bot, index < 0 ? "" : index + "/" + count, attempt,
                    "fault " + fault.get().getClass().getSimpleName().toLowerCase(Locale.ROOT), "");
        }
        perform(fault.get(), normal);
    }

    private void perform(SocketFault fault, Runnable normal) {
        if (ended) {
            return;
        }
        switch (fault) {
            case SocketFault.Reset _ -> end(wire::reset);
            case SocketFault.Fin _ -> end(wire::fin);
            case SocketFault.Close(int code, String reason) -> close(code, reason);
            case SocketFault.Reconnect reconnect -> reconnect(reconnect);
            case SocketFault.InvalidSession invalid -> invalidate(invalid);
            case SocketFault.Hang(Duration hold) -> {
                mute = true;
                wire.stopReading();
                wire.schedule(() -> end(wire::reset), hold);
            }
            case SocketFault.Deaf(Duration hold) -> pause(hold);
            case SocketFault.Ignore _ -> {
            }
            case SocketFault.Delay(Duration by) -> wire.schedule(() -> {
                if (!ended) {
                    normal.run();
                }
            }, by);
            case SocketFault.SendFrame frame -> {
                if (frame.binary()) {
                    wire.binary(frame.bytes());
                } else {
                    wire.text(frame.bytes());
                }
                wire.flush();
                normal.run();
            }
        }
    }

    private void reconnect(SocketFault.Reconnect reconnect) {
        wire.text(ServerFrames.reconnect());
        wire.flush();
        closeAfter(reconnect.code(), reconnect.after());
    }

    private void invalidate(SocketFault.InvalidSession invalid) {
        wire.text(ServerFrames.invalidSession(invalid.resumable()));
        wire.flush();
        GatewaySession current = session;
        if (!invalid.resumable() && current != null) {
            parts.sessions().forget(current);
            logOut(current);
        }
        closeAfter(invalid.code(), invalid.after());
    }

    /** The session is gone, the connection is not: the client may identify again, or is closed for not doing so. */
    private void logOut(GatewaySession gone) {
        gone.detach(this, parts.clock().instant());
        session = null;
        pump = null;
        bot = null;
        unauthenticatedSince = parts.clock().instant();
    }

    private void closeAfter(int code, Duration after) {
        if (code != 0) {
            wire.schedule(() -> close(code, ""), after);
        }
    }

    private void close(int code, String reason) {
        if (ended) {
            return;
        }
        GatewaySession current = session;
        if (current != null && CloseCodes.endsSession(code)) {
            parts.sessions().forget(current);
        }
        end(() -> wire.close(code, reason));
    }

    private void end(Runnable how) {
        if (!ended) {
            onClosed();
            how.run();
        }
    }

    private static boolean isOver(Instant start, Duration time, Instant now) {
        return !now.isBefore(start.plus(time));
    }
}
