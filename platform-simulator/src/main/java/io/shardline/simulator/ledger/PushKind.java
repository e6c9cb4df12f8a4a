package io.shardline.simulator.ledger;

/** Why an event went out on a socket. */
public enum PushKind {
    /** As it happened. */
    LIVE,
    /** After a resume. */
    REPLAY,
    /** Again, because a tester asked for it. */
    DUPLICATE,
    /** It did not: a tester had it dropped. */
    DROPPED;

    private static final PushKind[] VALUES = values();

    static PushKind of(byte code) {
        return VALUES[code];
    }

    byte code() {
        return switch (this) {
            case LIVE -> 0;
            case REPLAY -> 1;
            case DUPLICATE -> 2;
            case DROPPED -> 3;
        };
    }
}
