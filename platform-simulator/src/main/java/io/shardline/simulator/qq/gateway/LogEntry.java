package io.shardline.simulator.qq.gateway;

import io.shardline.simulator.qq.event.PlatformEvent;

/**
 * One dispatch frame of a session.
 *
 * @param sequence the {@code s} it carries
 * @param event what it carries
 * @param kind what it is
 */
record LogEntry(long sequence, PlatformEvent event, Kind kind) {

    /** What a frame is, and so whether a resume repeats it. */
    enum Kind {
        EVENT, DUPLICATE,
        /** READY and RESUMED: part of the sequence, but never replayed. */
        HANDSHAKE
    }

    boolean replayable() {
        return kind != Kind.HANDSHAKE;
    }
}
