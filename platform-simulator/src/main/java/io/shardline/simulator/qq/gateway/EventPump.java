package io.shardline.simulator.qq.gateway;

import java.time.Clock;

import io.shardline.simulator.ledger.Ledger;
import io.shardline.simulator.ledger.Micros;
import io.shardline.simulator.ledger.Push;
import io.shardline.simulator.ledger.PushKind;

/**
 * Moves a session's log onto a socket, as fast as the peer takes it. The log is the queue: a slow peer costs no further
 * memory, and one that falls behind the log's end is cut off. Runs on the socket's thread.
 */
final class EventPump {

    private static final int FRAMES_PER_FLUSH = 64;

    private final Wire wire;
    private final GatewaySession session;
    private final Ledger ledger;
    private final Clock clock;
    private final long replayEnd;
    private final long seen;
    private volatile long position;

    /** How far a round got. */
    enum Outcome {
        /** All sent, or the peer must catch up. */
        RESTED,
        /** A READY or RESUMED was just sent. */
        HANDSHAKE_SENT,
        /** The log has forgotten what was due. */
        OVERRUN
    }

    /**
     * A pump.
     *
     * @param wire the socket
     * @param admitted the session, and where in its log to begin
     * @param replayEnd position of the RESUMED frame, 0 after an identify; what lies before it is a replay
     * @param ledger told of every push
     * @param clock stamps them
     */
    EventPump(Wire wire, Admission.Admitted admitted, long replayEnd, Ledger ledger, Clock clock) {
        this.wire = wire;
        this.session = admitted.session();
        this.position = admitted.start();
        this.seen = admitted.seen();
        this.replayEnd = replayEnd;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Sends what can be sent. */
    Outcome run() {
        long at = position;
        int sent = 0;
        long now = Micros.of(clock.instant());
        while (wire.isWritable()) {
            LogEntry entry = session.at(at);
            if (entry == null) {
                break;
            }
            boolean replay = at < replayEnd;
            at++;
            position = at;
            if (replay && (!entry.replayable() || entry.sequence() <= seen)) {
                continue;
            }
            wire.text(ServerFrames.dispatch(entry.sequence(), entry.event()));
            if (entry.kind() == LogEntry.Kind.HANDSHAKE) {
                wire.flush();
                return Outcome.HANDSHAKE_SENT;
            }
            record(entry, replay, now);
            if (++sent % FRAMES_PER_FLUSH == 0) {
                wire.flush();
                now = Micros.of(clock.instant());
            }
        }
        wire.flush();
        return session.hasForgotten(at) ? Outcome.OVERRUN : Outcome.RESTED;
    }

    /** Whether this connection resumed its session and the replay is over. */
    boolean isReplayOver() {
        return replayEnd > 0 && position > replayEnd;
    }

    /** Events that are due but not sent yet. */
    long backlog() {
        return session.backlog(position);
    }

    private void record(LogEntry entry, boolean replay, long now) {
        PushKind kind = switch (entry.kind()) {
            case DUPLICATE -> PushKind.DUPLICATE;
            case EVENT, HANDSHAKE -> replay ? PushKind.REPLAY : PushKind.LIVE;
        };
        ledger.pushed(new Push(entry.event().number(), session.id(), session.shard(), entry.sequence(), now, kind));
    }
}
