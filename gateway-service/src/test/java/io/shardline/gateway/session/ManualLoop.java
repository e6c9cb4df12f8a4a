package io.shardline.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

import io.shardline.fixtures.ManualClock;

/** A session loop whose time moves when the test says so. */
final class ManualLoop implements SessionLoop {

    private final ManualClock clock;
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final PriorityQueue<Due> timers = new PriorityQueue<>(
            Comparator.comparing(Due::time).thenComparingLong(Due::number));
    private long count;

    ManualLoop(ManualClock clock) {
        this.clock = clock;
    }

    private record Due(Instant time, long number, Runnable task) {}

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    @Override
    public Timer schedule(Duration delay, Runnable task) {
        Due due = new Due(clock.instant().plus(delay), count++, task);
        timers.add(due);
        return () -> timers.remove(due);
    }

    /** Runs what is waiting. */
    void run() {
        Runnable task = tasks.poll();
        while (task != null) {
            task.run();
            task = tasks.poll();
        }
    }

    /** Moves time, running timers when they are due. */
    void advance(Duration step) {
        Instant end = clock.instant().plus(step);
        run();
        Due next = timers.peek();
        while (next != null && !next.time().isAfter(end)) {
            timers.remove();
            if (next.time().isAfter(clock.instant())) {
                clock.advance(Duration.between(clock.instant(), next.time()));
            }
            next.task().run();
            run();
            next = timers.peek();
        }
        clock.advance(Duration.between(clock.instant(), end));
    }
}
