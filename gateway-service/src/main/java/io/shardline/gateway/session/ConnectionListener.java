package io.shardline.gateway.session;

import io.shardline.gateway.publish.DropReason;

/** What a connection tells. Called on the session's loop. */
public interface ConnectionListener {

    /** Something for the machine. */
    void onSignal(SessionSignal signal);

    /** An event to publish. */
    void onEvent(InboundEvent event);

    /** A frame that publishes nothing, but counts in the session: READY, RESUMED. */
    void onPassed(long sequence);

    /** A frame that cannot be used. It is counted, and harms nothing else. */
    void onUnusable(DropReason reason);

    /** Any other sign of life. */
    void onHeard();
}
