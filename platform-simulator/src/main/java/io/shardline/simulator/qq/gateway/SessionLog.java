package io.shardline.simulator.qq.gateway;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * The last frames of a session, by position. Positions grow by one whatever the frames' {@code s} is, since testers may have
 * it repeat or go back. Bounded in entries and bytes: the oldest are forgotten. Not thread-safe.
 */
final class SessionLog {

    private static final int INITIAL = 16;
    /** What an entry weighs besides its payload. */
    private static final int OVERHEAD = 64;

    private final int maxEntries;
    private @Nullable LogEntry[] ring = new LogEntry[INITIAL];
    private long first;
    private long next;
    private long bytes;

    SessionLog(int maxEntries) {
        this.maxEntries = maxEntries;
    }

    /** Appends, and forgets the oldest entries beyond the bounds. */
    void append(LogEntry entry, long maxBytes) {
        if (size() == ring.length) {
            grow();
        }
        ring[slot(next)] = entry;
        next++;
        bytes += weight(entry);
        while (size() > maxEntries || (bytes > maxBytes && size() > 1)) {
            forgetFirst();
        }
    }

    /** The entry at a position, null if it is forgotten or still to come. */
    @Nullable
    LogEntry at(long position) {
        return position < first || position >= next ? null : ring[slot(position)];
    }

    /** The oldest position that is still known. */
    long first() {
        return first;
    }

    /** The position of the next entry. */
    long next() {
        return next;
    }

    long bytes() {
        return bytes;
    }

    private int size() {
        return (int) (next - first);
    }

    private int slot(long position) {
        return (int) (position & (ring.length - 1));
    }

    private void forgetFirst() {
        int slot = slot(first);
        LogEntry forgotten = ring[slot];
        ring[slot] = null;
        first++;
        if (forgotten != null) {
            bytes -= weight(forgotten);
        }
    }

    private void grow() {
        @Nullable
        LogEntry[] old = ring;
        @Nullable
        LogEntry[] grown = Arrays.copyOf(old, old.length * 2);
        Arrays.fill(grown, null);
        for (long position = first; position < next; position++) {
            grown[(int) (position & (grown.length - 1))] = old[(int) (position & (old.length - 1))];
        }
        ring = grown;
    }

    private static int weight(LogEntry entry) {
        return OVERHEAD + entry.event().data().length;
    }
}
