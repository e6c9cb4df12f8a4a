package io.shardline.simulator.fault;

import java.time.Duration;

/** Faults of one HTTP call. */
public sealed interface CallFault extends FaultAction {

    /** Before or after the call was processed. */
    enum When {
        BEFORE, AFTER
    }

    /** This status and body; with a code, the platform's error body. */
    record Status(int status, int code, String body) implements CallFault {}

    /** 429 as the platform writes it. */
    record TooMany() implements CallFault {}

    /** Time passes. */
    record Slow(Duration by, When when) implements CallFault {}

    /** The caller never hears anything. */
    record NoAnswer(When when, Duration hold) implements CallFault {}

    /** A TCP reset. */
    record Cut(When when) implements CallFault {}

    /** 200 with bytes that are no JSON. */
    record Garbage(When when) implements CallFault {}

    /** A send succeeds, but nothing is delivered. */
    record Swallow() implements CallFault {}

    /** A send is audited first. */
    record Audit(boolean pass, Duration after) implements CallFault {}
}
