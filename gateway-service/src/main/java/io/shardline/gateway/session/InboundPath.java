package io.shardline.gateway.session;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.shardline.dto.codec.GapCodec;
import io.shardline.dto.envelope.Envelope;
import io.shardline.dto.envelope.ShardPosition;
import io.shardline.dto.envelope.TraceParent;
import io.shardline.dto.event.EventsMissed.From;
import io.shardline.dto.event.EventsMissed.To;
import io.shardline.gateway.publish.DropReason;
import io.shardline.gateway.publish.Mark;
import io.shardline.gateway.publish.PublishWindow;
import io.shardline.gateway.publish.PublishWindow.Slot;
import io.shardline.gateway.publish.ShardKey;
import io.shardline.gateway.session.SessionMetrics.Anomaly;

/** The way of a shard's events to the bus, and the count of what was received. Lives on the session's loop. */
final class InboundPath {

    private static final Logger log = LoggerFactory.getLogger(InboundPath.class);

    private final ShardKey shard;
    private final long generation;
    private final SessionRuntime runtime;
    private final PublishWindow window;
    private final EventPace pace = new EventPace();
    private volatile long received;
    /** The last frame taken in; what comes after it in another session comes after a gap. */
    private @Nullable Mark tail;

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

    /** How often events come. */
    EventPace pace() {
        return pace;
    }

    void startAt(Mark checkpoint) {
        window.startAt(checkpoint);
        tail = checkpoint;
        received = checkpoint.sequence();
    }

    void beginSession() {
        received = 0;
    }

    /** Returns whether reading has to pause. */
    boolean publish(InboundEvent event, String session, int publisherEpoch) {
        runtime.publishMetrics().received();
        Instant now = runtime.clock().instant();
        pace.event(now);
        bridge(session, now, publisherEpoch);
        advance(event.sequence());
        Slot slot = window.admit(taken(session, now), event.payload().size());
        Envelope envelope = new Envelope(event.id(), event.type(), event.conversation(),
                event.time() == null ? now : event.time(), now,
                new ShardPosition(shard.shard(), session, event.sequence(), generation),
                TraceParent.next(runtime.random()),
                event.payload());
        runtime.publisher().publish(envelope, window, slot, publisherEpoch);
        return window.fullThenNotify();
    }

    /** A frame that publishes nothing moves the mark when those before it are safe. */
    void pass(String session, long sequence, int publisherEpoch) {
        Instant now = runtime.clock().instant();
        bridge(session, now, publisherEpoch);
        advance(sequence);
        window.pass(taken(session, now));
    }

    void unusable(DropReason reason) {
        runtime.publishMetrics().received();
        runtime.publishMetrics().dropped(reason);
    }

    /** Forgets what is not safe yet; the platform will replay it to this session, which began with its READY. */
    void discard(String session) {
        runtime.publishMetrics().dropped(DropReason.TO_BE_REPLAYED, window.discard());
        Mark mark = window.mark();
        tail = mark;
        received = mark != null && mark.session().equals(session) ? mark.sequence() : Math.min(received, 1);
    }

    /** Tells of the gap between two sessions before anything of the new one moves the mark. */
    private void bridge(String session, Instant now, int publisherEpoch) {
        Mark last = tail;
        if (last == null || last.session().equals(session)) {
            return;
        }
        Envelope gap = GapCodec.encode(shard.bot(), new ShardPosition(shard.shard(), session, 0, generation),
                new From(last.session(), last.sequence(), last.time()), new To(session, now));
        Slot slot = window.admit(new Mark(session, 0, now), 0);
        runtime.publisher().publish(gap, window, slot, publisherEpoch);
        log.atWarn().setMessage("session was replaced; events in between may be missing, a gap record says so")
                .addKeyValue("shard", shard).addKeyValue("sequence", last.sequence()).addKeyValue("since", last.time())
                .log();
    }

    private Mark taken(String session, Instant now) {
        Mark mark = new Mark(session, received, now);
        tail = mark;
        return mark;
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
