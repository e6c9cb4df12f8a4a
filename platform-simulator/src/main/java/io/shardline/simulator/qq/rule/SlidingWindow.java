package io.shardline.simulator.qq.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Counts what happened within the last so-and-so long. Not thread-safe. */
public final class SlidingWindow {

    private final Deque<Instant> taken = new ArrayDeque<>();

    /** Whether one more is within the limit now; a limit of 0 is no limit. */
    public boolean admits(Instant now, int limit, Duration window) {
        forget(now, window);
        return limit == 0 || taken.size() < limit;
    }

    /** Counts one more. */
    public void take(Instant now) {
        taken.addLast(now);
    }

    /** Counts one more if it is within the limit. */
    public boolean tryTake(Instant now, int limit, Duration window) {
        if (limit == 0) {
            return true;
        }
        if (!admits(now, limit, window)) {
            return false;
        }
        take(now);
        return true;
    }

    /** How many there were within the window. */
    public int count(Instant now, Duration window) {
        forget(now, window);
        return taken.size();
    }

    /** When the oldest one in the window was; {@code otherwise} if there is none. */
    public Instant oldest(Instant otherwise) {
        return taken.isEmpty() ? otherwise : taken.getFirst();
    }

    private void forget(Instant now, Duration window) {
        Instant horizon = now.minus(window);
        while (!taken.isEmpty() && !taken.getFirst().isAfter(horizon)) {
            taken.removeFirst();
        }
    }
}
