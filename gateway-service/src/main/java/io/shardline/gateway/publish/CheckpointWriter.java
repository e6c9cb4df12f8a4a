package io.shardline.gateway.publish;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the marks of all shards as checkpoints, coalesced: each at most once in every interval. */
public final class CheckpointWriter implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(CheckpointWriter.class);

    private final Checkpoints checkpoints;
    private final PublishMetrics metrics;
    private final Map<ShardKey, Tracked> tracked = new ConcurrentHashMap<>();
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("checkpoints").daemon().factory());
    private boolean failing;

    /**
     * Starts writing.
     *
     * @param interval pause between writes of one shard's checkpoint
     */
    public CheckpointWriter(Checkpoints checkpoints, PublishMetrics metrics, Duration interval) {
        this.checkpoints = checkpoints;
        this.metrics = metrics;
        var _ = executor.scheduleWithFixedDelay(this::flush, interval.toMillis(), interval.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private static final class Tracked {

        private final PublishWindow window;
        private @Nullable Mark written;

        private Tracked(PublishWindow window) {
            this.window = window;
        }
    }

    /** Follows a window from now on. */
    public void track(ShardKey shard, PublishWindow window) {
        tracked.put(shard, new Tracked(window));
    }

    /** Writes a window's last mark and follows it no more. Blocks. */
    public void untrack(ShardKey shard) {
        flush();
        tracked.remove(shard);
    }

    @Override
    public void close() {
        executor.shutdown();
        flush();
    }

    private synchronized void flush() {
        tracked.forEach(this::write);
    }

    private void write(ShardKey shard, Tracked entry) {
        Mark mark = entry.window.mark();
        if (mark == null || mark.equals(entry.written)) {
            return;
        }
        try {
            checkpoints.save(shard, mark);
            entry.written = mark;
            metrics.checkpointWritten();
            if (failing) {
                failing = false;
                log.atInfo().setMessage("checkpoints are written again").log();
            }
        } catch (CheckpointException e) {
            metrics.checkpointFailed();
            if (!failing) {
                failing = true;
                log.atError().setMessage("checkpoints cannot be written; after a crash now, more events are replayed")
                        .addKeyValue("shard", shard).setCause(e).log();
            }
        }
    }
}
