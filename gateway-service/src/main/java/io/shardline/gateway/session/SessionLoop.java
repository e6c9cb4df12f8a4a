package io.shardline.gateway.session;

import java.time.Duration;

/** The one thread that a session lives on: its signals, its timers and its socket. */
public interface SessionLoop {

    /** Runs the task on the loop, after those given before. */
    void execute(Runnable task);

    /** Runs the task on the loop later. */
    Timer schedule(Duration delay, Runnable task);

    /** A task that has not run yet. */
    @FunctionalInterface
    interface Timer {
        /** Makes sure that it never runs; called on the loop. */
        void cancel();
    }
}
