package io.shardline.simulator.fault;

/** How a sequence goes on. */
public enum SequenceMode {
    /** One more than before. */
    NEXT,
    /** The same as before. */
    REPEAT,
    /** Some numbers are left out. */
    SKIP,
    /** A number that was used long ago; the next event goes on as if nothing had happened. */
    BACK
}
