package io.shardline.simulator.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * Emitted events as columns: a million of them must fit where a million objects would not. A row is found by the event's
 * number; rows that were skipped have type 0.
 */
final class EventTable {

    private static final int CHUNK_BITS = 14;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int MASK = CHUNK - 1;

    private final int capacity;
    private final List<Chunk> chunks = new ArrayList<>();
    private final long base;
    private int rows;
    private int filled;
    private boolean full;

    /** One block of rows. */
    static final class Chunk {

        final long[] emitted = new long[CHUNK];
        final long[] pushed = new long[CHUNK];
        final int[] conversation = new int[CHUNK];
        final int[] session = new int[CHUNK];
        final int[] sequence = new int[CHUNK];
        /** Order among all deliveries of the first answer; 0 = none yet. */
        final long[] firstAnswer = new long[CHUNK];
        /** How far back the event lies that carried the same message first; 0 = it is that event, -1 = no message. */
        final int[] message = new int[CHUNK];
        final short[] type = new short[CHUNK];
        final short[] shard = new short[CHUNK];
        final short[] pushes = new short[CHUNK];
        final short[] answers = new short[CHUNK];
        final byte[] kind = new byte[CHUNK];
    }

    EventTable(int capacity, long base) {
        this.capacity = capacity;
        this.base = base;
    }

    /** Makes room for the event; false if the table is full or the event is older than the table. */
    boolean open(long number) {
        long index = number - base;
        if (index < 0 || index >= capacity) {
            full |= index >= capacity;
            return false;
        }
        while (chunks.size() <= index >> CHUNK_BITS) {
            chunks.add(new Chunk());
        }
        rows = Math.max(rows, (int) index + 1);
        filled++;
        return true;
    }

    /** The row of a number, or -1. */
    int row(long number) {
        long index = number - base;
        return index < 0 || index >= rows ? -1 : (int) index;
    }

    long number(int row) {
        return base + row;
    }

    Chunk chunk(int row) {
        return chunks.get(row >> CHUNK_BITS);
    }

    static int offset(int row) {
        return row & MASK;
    }

    boolean exists(int row) {
        return chunk(row).type[offset(row)] != 0;
    }

    int rows() {
        return rows;
    }

    int filled() {
        return filled;
    }

    boolean isFull() {
        return full;
    }
}
