package io.shardline.gateway.publish;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** Events and bytes in flight to the broker, over all shards of the process. Thread-safe. */
public final class ByteBudget {

    private final long limit;
    private final AtomicLong used = new AtomicLong();
    private final LongAdder events = new LongAdder();
    private final Set<Runnable> waiting = ConcurrentHashMap.newKeySet();

    /**
     * An unused budget.
     *
     * @param limit bytes; may be exceeded by what was read before the readers stopped
     */
    public ByteBudget(long limit) {
        this.limit = limit;
    }

    /** Bytes in flight. */
    public long used() {
        return used.get();
    }

    /** Events in flight. */
    public long events() {
        return events.sum();
    }

    boolean exhausted() {
        return used.get() >= limit;
    }

    void take(long bytes) {
        used.addAndGet(bytes);
        events.increment();
    }

    void give(long bytes, int count) {
        events.add(-count);
        if (used.addAndGet(-bytes) <= limit / 2 && !waiting.isEmpty()) {
            for (Runnable action : List.copyOf(waiting)) {
                if (waiting.remove(action)) {
                    action.run();
                }
            }
        }
    }

    /** Runs the action, once, when the budget is half free again; at once if it is. */
    void whenHalfFree(Runnable action) {
        waiting.add(action);
        give(0, 0);
    }
}
