package io.shardline.dto.envelope;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;

/**
 * Makes W3C trace contexts, version 00 and not sampled: ids that tie together what is logged about one event.
 *
 * @see <a href="https://www.w3.org/TR/trace-context/#traceparent-header">Trace Context, traceparent</a>
 */
public final class TraceParent {

    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FRAME = "00-00000000000000000000000000000000-0000000000000000-00"
            .getBytes(StandardCharsets.US_ASCII);
    private static final int TRACE_HIGH = 3;
    private static final int TRACE_LOW = 19;
    private static final int SPAN = 36;
    private static final int HEX_DIGITS = 16;

    private TraceParent() {}

    /** A context with new ids. */
    public static String next(RandomGenerator random) {
        byte[] text = FRAME.clone();
        // An id of only zeros is not valid.
        put(text, TRACE_HIGH, random.nextLong() | 1);
        put(text, TRACE_LOW, random.nextLong());
        put(text, SPAN, random.nextLong() | 1);
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private static void put(byte[] text, int at, long value) {
        long rest = value;
        for (int i = at + HEX_DIGITS - 1; i >= at; i--) {
            text[i] = DIGITS[(int) (rest & 0xF)];
            rest >>>= 4;
        }
    }
}
