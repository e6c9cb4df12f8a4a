package io.shardline.simulator.qq.id;

import java.nio.ByteBuffer;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;

/**
 * Turns numbers into ids that look random and back, so that millions of ids need no table. Four Feistel rounds over 128 bits:
 * the number and the id's kind. The keys are drawn at start; ids of an earlier run are unknown, as they must be.
 */
final class IdCipher {

    static final int BYTES = 16;
    private static final int ROUNDS = 4;

    private final long[] keys;

    IdCipher(RandomGenerator random) {
        this.keys = random.longs(ROUNDS).toArray();
    }

    byte[] encode(IdKind kind, long number) {
        long left = number;
        long right = kind.tag();
        for (int round = 0; round < ROUNDS; round++) {
            long next = left ^ mixed(right + keys[round]);
            left = right;
            right = next;
        }
        return ByteBuffer.allocate(BYTES).putLong(left).putLong(right).array();
    }

    /** The number, if these are bytes that {@link #encode} made for this kind. */
    OptionalLong decode(IdKind kind, byte[] bytes) {
        if (bytes.length != BYTES) {
            return OptionalLong.empty();
        }
        var buffer = ByteBuffer.wrap(bytes);
        long left = buffer.getLong();
        long right = buffer.getLong();
        for (int round = ROUNDS - 1; round >= 0; round--) {
            long before = right ^ mixed(left + keys[round]);
            right = left;
            left = before;
        }
        return right == kind.tag() ? OptionalLong.of(left) : OptionalLong.empty();
    }

    /** The finalizer of SplitMix64: every input bit moves about half of the output bits. */
    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58_476d_1ce4_e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d0_49bb_1331_11ebL;
        return z ^ (z >>> 31);
    }
}
