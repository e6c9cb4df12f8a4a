package io.shardline.gateway.publish;

import java.util.ArrayDeque;
import java.util.Queue;

import org.jspecify.annotations.Nullable;

/**
 * What one shard has received and the broker has not acknowledged yet. Acknowledged in any order, released in the order of
 * receipt: sequences may repeat, skip or go back, so the mark follows the order of arrival and never arithmetic. Filled by the
 * shard's loop, released by the producer's thread.
 */
public final class PublishWindow {

    private final long limit;
    private final ByteBudget budget;
    private final Runnable onRoom;
    private final Queue<Slot> slots = new ArrayDeque<>();
    private long bytes;
    private int events;
    private boolean waiting;
    private @Nullable Runnable onEmpty;
    private volatile @Nullable Mark mark;

    /**
     * An empty window.
     *
     * @param limit bytes in flight at which it is full
     * @param budget of the process
     * @param onRoom called, from any thread, when a full window has room again
     */
    public PublishWindow(long limit, ByteBudget budget, Runnable onRoom) {
        this.limit = limit;
        this.budget = budget;
        this.onRoom = onRoom;
    }

    /** One received frame on its way. */
    public static final class Slot {

        private final Mark position;
        private final int bytes;
        private boolean released;

        private Slot(Mark position, int bytes) {
            this.position = position;
            this.bytes = bytes;
        }
    }

    /** Starts from a checkpoint. */
    public synchronized void startAt(Mark checkpoint) {
        mark = checkpoint;
    }

    /**
     * Takes in a frame.
     *
     * @param position its session and the sequence that is safe once it is released
     * @param size bytes it will occupy until then
     */
    public synchronized Slot admit(Mark position, int size) {
        Slot slot = new Slot(position, size);
        slots.add(slot);
        if (size > 0) {
            bytes += size;
            events++;
            budget.take(size);
        }
        return slot;
    }

    /** Takes in a frame that publishes nothing: it only moves the mark, when its turn comes. */
    public void pass(Mark position) {
        release(admit(position, 0));
    }

    /** The broker acknowledged the frame, or it was dropped. Repeats, and slots that were discarded, change nothing. */
    public void release(Slot slot) {
        long freed = 0;
        int done = 0;
        boolean room = false;
        Runnable emptied = null;
        synchronized (this) {
            slot.released = true;
            Slot head = slots.peek();
            while (head != null && head.released) {
                slots.remove();
                freed += head.bytes;
                done += head.bytes > 0 ? 1 : 0;
                mark = mark == null ? head.position : mark.advancedTo(head.position);
                head = slots.peek();
            }
            bytes -= freed;
            events -= done;
            if (waiting && bytes <= limit / 2) {
                waiting = false;
                room = true;
            }
            if (head == null && onEmpty != null) {
                emptied = onEmpty;
                onEmpty = null;
            }
        }
        if (done > 0) {
            budget.give(freed, done);
        }
        if (room) {
            budget.whenHalfFree(onRoom);
        }
        if (emptied != null) {
            emptied.run();
        }
    }

    /** Runs the action, once, when everything received is safe; at once if it is. Replaces an action that still waits. */
    public void whenEmpty(Runnable action) {
        synchronized (this) {
            onEmpty = slots.isEmpty() ? null : action;
            if (onEmpty != null) {
                return;
            }
        }
        action.run();
    }

    /** Whether reading has to stop. If so, {@code onRoom} will be called. */
    public synchronized boolean fullThenNotify() {
        if (bytes >= limit) {
            waiting = true;
            return true;
        }
        if (budget.exhausted()) {
            budget.whenHalfFree(onRoom);
            return true;
        }
        return false;
    }

    /** Forgets everything above the mark; it will be received again. Returns how many events that were. */
    public int discard() {
        long freed;
        int discarded;
        synchronized (this) {
            slots.clear();
            freed = bytes;
            discarded = events;
            bytes = 0;
            events = 0;
            waiting = false;
        }
        budget.give(freed, discarded);
        return discarded;
    }

    /** How far it is safe; null if nothing was received yet. */
    public @Nullable Mark mark() {
        return mark;
    }

    /** Bytes in flight. */
    public synchronized long bytes() {
        return bytes;
    }
}
