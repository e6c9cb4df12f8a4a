package io.shardline.simulator.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moments as microseconds since the epoch: eight bytes, and exact enough to take a reply's way apart. */
public final class Micros {

    private static final long PER_SECOND = 1_000_000;

    private Micros() {}

    public static long of(Instant instant) {
        return instant.getEpochSecond() * PER_SECOND + instant.getNano() / 1_000;
    }

    public static Instant toInstant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
