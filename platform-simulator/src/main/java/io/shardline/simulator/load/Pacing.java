package io.shardline.simulator.load;

/**
 * How many events should have been emitted by a moment. Counts from the start, so that no rounding and no pause adds up.
 *
 * @param rate events a second, 0 = as fast as possible
 * @param total events in all
 */
record Pacing(double rate, long total) {

    private static final double NANOS = 1e9;

    /** Events due after so much time. */
    long due(long elapsedNanos) {
        return rate == 0 ? total : Math.min(total, (long) (rate * elapsedNanos / NANOS));
    }
}
