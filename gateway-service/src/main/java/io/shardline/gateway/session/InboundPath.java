package io.shardline.gateway.session;

import java.time.Instant;

import io.shardline.dto.envelope.Envelope;
import io.shardline.dto.envelope.ShardPosition;
import io.shardline.dto.envelope.TraceParent;
import io.shardline.gateway.publish.DropReason;
import io.shardline.gateway.publish.Mark;
import io.shardline.gateway.publish.PublishWindow;
import io.shardline.gateway.publish.PublishWindow.Slot;
import io.shardline.gateway.publish.ShardKey;
import io.shardline.gateway.session.SessionMetrics.Anomaly;

/** The way of a shard's events to the bus, and the count of what was received. Lives on the session's loop. */
final class InboundPath {

    private final ShardKey shard;
    private final long generation;
    private final SessionRuntime runtime;
    private final PublishWindow window;
    private volatile long received;

    InboundPath(ShardKey shard, long generation, SessionRuntime runtime, PublishWindow window) {
        this.shard = shard;
        this.generation = generation;
        this.runtime = runtime;
        this.window = window;
    }

    /** Last sequence received in the current session. */
    long received() {
        return received;
    }

    void startAt(Mark checkpoint) {
        window.startAt(checkpoint);
        received = checkpoint.sequence();
    }

    void beginSession() {
        received = 0;
    }

    /** Returns whether reading has to pause. */
    boolean publish(InboundEvent event, String session, int publisherEpoch) {
        runtime.publishMetrics().received();
        advance(event.sequence());
        Instant now = runtime.clock().instant();
        Slot slot = window.admit(new Mark(session, received), event.payload().size());
        Envelope envelope = new Envelope(event.id(), event.type(), event.conversation(),
                event.time() == null ? now : event.time(), now,
                new ShardPosition(shard.shard(), session, event.sequence(), generation),
                TraceParent.next(runtime.random()),
                event.payload());
        runtime.publisher().publish(envelope, window, slot, publisherEpoch);
        return window.fullThenNotify();
    }

    /** A frame that publishes nothing moves the mark when those before it are safe. */
    void pass(String session, long sequence) {
        advance(sequence);
        window.pass(new Mark(session, received));
    }

    void unusable(DropReason reason) {
        runtime.publishMetrics().received();
        runtime.publishMetrics().dropped(reason);
    }

    /** Forgets what is not safe yet; the platform will replay it to this session, which began with its READY. */
    void discard(String session) {
        runtime.publishMetrics().dropped(DropReason.TO_BE_REPLAYED, window.discard());
        Mark mark = window.mark();
        received = mark != null && mark.session().equals(session) ? mark.sequence() : Math.min(received, 1);
    }

    private void advance(long sequence) {
        if (sequence > received) {
            if (sequence > received + 1 && received > 0) {
                runtime.sessionMetrics().sequenceAnomaly(Anomaly.SKIPPED);
            }
            received = sequence;
        } else if (sequence > 0) {
            runtime.sessionMetrics().sequenceAnomaly(Anomaly.REPEATED);
        }
    }
}
