package io.shardline.simulator.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Pushes beyond an event's first one: replays, duplicates, second sessions. Columns, like the events. */
final class PushTable {

    private static final int CHUNK_BITS = 12;
    private static final int CHUNK = 1 << CHUNK_BITS;

    private final int capacity;
    private final List<Chunk> chunks = new ArrayList<>();
    private int rows;
    private boolean full;

    /** One block of rows. */
    static final class Chunk {

        final long[] number = new long[CHUNK];
        final long[] at = new long[CHUNK];
        final int[] session = new int[CHUNK];
        final int[] sequence = new int[CHUNK];
        final short[] shard = new short[CHUNK];
        final byte[] kind = new byte[CHUNK];
    }

    PushTable(int capacity) {
        this.capacity = capacity;
    }

    /** The new row, or -1 if there is no room. */
    int open() {
        if (rows >= capacity) {
            full = true;
            return -1;
        }
        if (rows >> CHUNK_BITS == chunks.size()) {
            chunks.add(new Chunk());
        }
        return rows++;
    }

    Chunk chunk(int row) {
        return chunks.get(row >> CHUNK_BITS);
    }

    static int offset(int row) {
        return row & (CHUNK - 1);
    }

    void forEachRow(IntConsumer action) {
        for (int row = 0; row < rows; row++) {
            action.accept(row);
        }
    }

    int rows() {
        return rows;
    }

    boolean isFull() {
        return full;
    }
}
