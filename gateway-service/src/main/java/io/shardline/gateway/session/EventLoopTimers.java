package io.shardline.gateway.session;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A session loop on a single-threaded executor, such as a Netty event loop. */
public final class EventLoopTimers implements SessionLoop {

    private final ScheduledExecutorService executor;

    /**
     * Uses that executor.
     *
     * @param executor with exactly one thread
     */
    public EventLoopTimers(ScheduledExecutorService executor) {
        this.executor = executor;
    }

    @Override
    public void execute(Runnable task) {
        executor.execute(task);
    }

    @Override
    public Timer schedule(Duration delay, Runnable task) {
        ScheduledFuture<?> future = executor.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> future.cancel(false);
    }
}
