package io.shardline.dto.envelope;

/** Names of the topics that services share. */
public final class Topics {

    /** Every event of every platform. */
    public static final String EVENTS = "shardline.events";
    /** What became of each action. */
    public static final String OUTCOMES = "shardline.outcomes";
    /** Events that were given up, with the reason. */
    public static final String DEAD_LETTERS = "shardline.events-dlt";

    private Topics() {}
}
