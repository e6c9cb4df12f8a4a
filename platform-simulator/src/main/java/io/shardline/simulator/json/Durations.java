package io.shardline.simulator.json;

import java.time.Duration;

/** Writes durations the way people write them in requests. */
public final class Durations {

    private Durations() {}

    /** The shortest exact form, for example {@code 90s}, {@code 5m}, {@code 41250ms}. */
    public static String format(Duration duration) {
        long millis = duration.toMillis();
        if (millis % 1_000 != 0 || millis == 0) {
            return millis == 0 ? "0s" : millis + "ms";
        }
        long seconds = millis / 1_000;
        if (seconds % 3_600 == 0) {
            return seconds / 3_600 + "h";
        }
        return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }
}
