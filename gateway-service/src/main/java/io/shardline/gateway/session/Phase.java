package io.shardline.gateway.session;

/** Where a shard session stands. */
public enum Phase {
    /** Not wanted: not started yet, or drained. */
    IDLE,
    /** Wants to identify and waits for the platform's budget. */
    AWAITING_PERMIT,
    /** Fetching token and address, dialing. */
    CONNECTING,
    /** The socket is open; the platform's greeting is due. */
    AWAITING_HELLO,
    /** IDENTIFY was sent; READY is due. */
    IDENTIFYING,
    /** IDENTIFY was refused; the close code that follows says why. */
    REFUSED,
    /** RESUME was sent; the replay and RESUMED are due. */
    RESUMING,
    /** Live: events flow. */
    READY,
    /** Waits before the next attempt. */
    BACKING_OFF,
    /** Disconnected on purpose until what it received has been published. */
    HELD,
    /** Given up until the configuration changes. */
    STOPPED;

    /** Whether there is a socket, or one is being opened. */
    boolean connected() {
        return switch (this) {
            case CONNECTING, AWAITING_HELLO, IDENTIFYING, REFUSED, RESUMING, READY -> true;
            case IDLE, AWAITING_PERMIT, BACKING_OFF, HELD, STOPPED -> false;
        };
    }

    /** Whether a permission to identify may be held, or asked for, that was not used yet. */
    boolean mayHoldPermit() {
        return this == AWAITING_PERMIT || this == CONNECTING || this == AWAITING_HELLO;
    }

    /** Whether the platform has spoken, so that heartbeats run. */
    boolean beating() {
        return this == IDENTIFYING || this == RESUMING || this == READY;
    }
}
