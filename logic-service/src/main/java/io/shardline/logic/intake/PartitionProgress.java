package io.shardline.logic.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

/**
 * How far one partition is done. Records are added and taken off by the consumer's thread, in the order of their offsets, and
 * ended by any thread in any order.
 */
final class PartitionProgress {

    private final Deque<Work> works = new ArrayDeque<>();
    private final AtomicInteger running = new AtomicInteger();
    private volatile boolean revoked;

    /** One record between its arrival and the commit of its offset. */
    static final class Work {

        private final PartitionProgress partition;
        private final long offset;
        private final int bytes;
        private volatile @Nullable Ending ending;

        private Work(PartitionProgress partition, long offset, int bytes) {
            this.partition = partition;
            this.offset = offset;
            this.bytes = bytes;
        }

        long offset() {
            return offset;
        }

        int bytes() {
            return bytes;
        }

        @Nullable
        Ending ending() {
            return ending;
        }

        Ending requireEnding() {
            Ending known = ending;
            if (known == null) {
                throw new IllegalStateException("record at offset " + offset + " has not ended");
            }
            return known;
        }

        /** Whether the work may start: not if the partition belongs to somebody else by now. */
        boolean begin() {
            partition.running.incrementAndGet();
            if (partition.revoked) {
                partition.running.decrementAndGet();
                return false;
            }
            return true;
        }

        /** The work that began is over; null if it was broken off. */
        void end(@Nullable Ending how) {
            ending = how;
            partition.running.decrementAndGet();
        }
    }

    Work add(long offset, int bytes) {
        Work work = new Work(this, offset, bytes);
        works.add(work);
        return work;
    }

    /** The works at the front that have ended: their offsets may be committed. */
    List<Work> ended() {
        return works.stream().takeWhile(work -> work.ending() != null).toList();
    }

    /** Forgets so many works at the front: their offsets are committed. */
    void forget(int count) {
        for (int i = 0; i < count; i++) {
            works.remove();
        }
    }

    /** From now on no work begins. */
    void revoke() {
        revoked = true;
    }

    /** Whether work that has begun is not over yet. */
    boolean isRunning() {
        return running.get() > 0;
    }
}
