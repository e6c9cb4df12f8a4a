package io.shardline.simulator.load;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A load job as it stands.
 *
 * @param id its id
 * @param state whether it runs
 * @param bot app id
 * @param total events in all
 * @param emitted events so far
 * @param rate wanted events a second
 * @param achievedRate events a second since the start
 * @param startedAt when it began
 * @param endedAt when it ended, null if it runs
 * @param elapsed how long it took until now
 */
public record LoadView(String id, State state, String bot, long total, long emitted, double rate, double achievedRate,
        Instant startedAt, @Nullable Instant endedAt, Duration elapsed) {

    /** The states of a job. */
    public enum State {
        RUNNING, DONE, STOPPED, FAILED
    }
}
