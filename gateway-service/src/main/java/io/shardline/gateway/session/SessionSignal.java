package io.shardline.gateway.session;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** What happens to a shard session. Signals of a connection that is gone never reach the machine. */
public sealed interface SessionSignal {

    /**
     * The shard is wanted.
     *
     * @param session to resume, from the checkpoint; null to start anew
     */
    record Start(@Nullable String session) implements SessionSignal {}

    /** The shard is no longer wanted here: it was drained, or moved. */
    record Stop() implements SessionSignal {}

    /** An IDENTIFY may be sent. */
    record PermitGranted() implements SessionSignal {}

    /** The socket is open. */
    record Opened() implements SessionSignal {}

    /** Token, address or dial failed. */
    record DialFailed() implements SessionSignal {}

    /** The platform greeted. */
    record HelloReceived(Duration heartbeatInterval) implements SessionSignal {}

    /** The platform opened a session. */
    record ReadyReceived(String session) implements SessionSignal {}

    /** The replay is complete. */
    record ResumedReceived() implements SessionSignal {}

    /** The first event on this connection. */
    record EventReceived() implements SessionSignal {}

    /** The platform wants the connection renewed. */
    record ReconnectRequested() implements SessionSignal {}

    /** The platform refused IDENTIFY or RESUME. */
    record SessionRefused(boolean resumable) implements SessionSignal {}

    /** The socket is closed. */
    record Closed(CloseAction action) implements SessionSignal {}

    /**
     * The deadline of the phase has passed.
     *
     * @param progressed whether events of the replay arrived since it was set
     */
    record DeadlinePassed(boolean progressed) implements SessionSignal {}

    /** A heartbeat is due. */
    record BeatDue() implements SessionSignal {}

    /**
     * The answer to a heartbeat is due.
     *
     * @param heard whether anything at all was received since the heartbeat
     * @param readsPaused whether we are not reading, so that silence is our own doing
     */
    record AckDue(boolean heard, boolean readsPaused) implements SessionSignal {}

    /** Live, yet silent where the shard's own traffic says otherwise. */
    record SilenceSuspected() implements SessionSignal {}

    /** The pause is over. */
    record BackoffElapsed() implements SessionSignal {}

    /** The bus did not take what was received: everything above the mark was discarded and must be replayed. */
    record PublishFailed() implements SessionSignal {}

    /** The publish window has been full for too long. */
    record WindowStalled() implements SessionSignal {}

    /** The publish window is empty and the bus takes records again. */
    record WindowRecovered() implements SessionSignal {}

    /** The intents to ask for changed. */
    record IntentsChanged() implements SessionSignal {}
}
