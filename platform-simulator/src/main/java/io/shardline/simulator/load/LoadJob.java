package io.shardline.simulator.load;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Emits events at a pace until all are out or someone stops it. */
final class LoadJob implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(LoadJob.class);
    private static final long PAUSE_NANOS = 300_000;
    private static final int MOST_AT_ONCE = 512;
    /** Unsent events of one connection from which a load that waits for sockets pauses. */
    private static final long HIGH_BACKLOG = 10_000;

    private final String id;
    private final LoadSpec spec;
    private final LongConsumer emission;
    private final LongSupplier backlog;
    private final Clock clock;
    private final Instant startedAt;
    private volatile long emitted;
    private volatile boolean stopRequested;
    private volatile @Nullable Instant endedAt;
    private volatile LoadView.State state = LoadView.State.RUNNING;

    /**
     * A job.
     *
     * @param emission emits the n-th event
     * @param backlog how many events the slowest connection has still to take
     */
    LoadJob(String id, LoadSpec spec, LongConsumer emission, LongSupplier backlog, Clock clock) {
        this.id = id;
        this.spec = spec;
        this.emission = emission;
        this.backlog = backlog;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    @Override
    public void run() {
        try {
            emitAll();
            state = emitted == spec.total() ? LoadView.State.DONE : LoadView.State.STOPPED;
        } catch (RuntimeException e) {
            state = LoadView.State.FAILED;
            log.atError().setMessage("load job failed").addKeyValue("job", id).setCause(e).log();
        } finally {
            endedAt = clock.instant();
        }
    }

    void stop() {
        stopRequested = true;
    }

    boolean isRunning() {
        return endedAt == null;
    }

    LoadView view() {
        Instant end = endedAt;
        Duration elapsed = Duration.between(startedAt, end == null ? clock.instant() : end);
        double achieved = elapsed.isZero() ? 0 : emitted / (elapsed.toNanos() / 1e9);
        return new LoadView(id, state, spec.bot(), spec.total(), emitted, spec.rate(),
                Math.round(achieved * 10) / 10.0, startedAt, end, elapsed);
    }

    private void emitAll() {
        var pacing = new Pacing(spec.rate(), spec.total());
        long done = 0;
        while (done < spec.total() && !stopRequested) {
            long elapsed = Duration.between(startedAt, clock.instant()).toNanos();
            long due = Math.min(pacing.due(elapsed), done + MOST_AT_ONCE);
            if (due <= done || (spec.waitForSockets() && backlog.getAsLong() > HIGH_BACKLOG)) {
                LockSupport.parkNanos(PAUSE_NANOS);
                continue;
            }
            while (done < due) {
                emission.accept(done);
                done++;
            }
            emitted = done;
        }
    }
}
