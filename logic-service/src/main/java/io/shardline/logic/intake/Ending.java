package io.shardline.logic.intake;

/** How the work on a record ended. Each record has exactly one. */
public enum Ending {
    /** Handlers ran, and what they asked for is settled. */
    HANDLED,
    /** No handler wants it. */
    UNMATCHED,
    /** It was handled before. */
    DUPLICATE,
    /** It came too late to be answered. */
    EXPIRED,
    /** It was given up; it is on the dead letter topic with the reason. */
    DEAD_LETTERED
}
