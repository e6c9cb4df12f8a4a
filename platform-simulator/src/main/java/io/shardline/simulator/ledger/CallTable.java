package io.shardline.simulator.ledger;

import java.util.ArrayList;
import java.util.List;

/** Received calls as columns. A call's number is its row. */
final class CallTable {

    private static final int CHUNK_BITS = 14;
    private static final int CHUNK = 1 << CHUNK_BITS;

    private final int capacity;
    private final List<Chunk> chunks = new ArrayList<>();
    private int rows;
    private boolean full;

    /** One block of rows. */
    static final class Chunk {

        final long[] at = new long[CHUNK];
        /** Number of the message or event that the call replied to; 0 = none or unknown. */
        final long[] anchor = new long[CHUNK];
        final int[] conversation = new int[CHUNK];
        final int[] sequence = new int[CHUNK];
        final int[] code = new int[CHUNK];
        final int[] bot = new int[CHUNK];
        final short[] route = new short[CHUNK];
        final short[] status = new short[CHUNK];
        final byte[] flags = new byte[CHUNK];
    }

    CallTable(int capacity) {
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

    int rows() {
        return rows;
    }

    boolean isFull() {
        return full;
    }
}
