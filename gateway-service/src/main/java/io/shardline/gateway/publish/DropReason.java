package io.shardline.gateway.publish;

/** Why a received frame was not published. */
public enum DropReason {
    /** Not JSON, or not a frame of the platform. */
    MALFORMED,
    /** A binary frame where the protocol has text. */
    BINARY,
    /** A kind of frame that the protocol does not have. */
    UNKNOWN_OPCODE,
    /** Larger than the bus takes. A stub is on the dead letter topic. */
    TOO_LARGE,
    /** The broker will never take it. A stub is on the dead letter topic. */
    REFUSED_BY_BROKER,
    /** Discarded above the mark, because the platform will replay it. */
    TO_BE_REPLAYED
}
