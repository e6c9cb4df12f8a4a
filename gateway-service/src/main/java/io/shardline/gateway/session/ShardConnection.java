package io.shardline.gateway.session;

/** One socket to a platform, or the attempt to get one. All calls from the session's loop. */
public interface ShardConnection {

    /** Sends IDENTIFY. */
    void identify();

    /** Sends RESUME: everything after that sequence is wanted again. */
    void resume(String session, long sequence);

    /** Sends a heartbeat with the last received sequence, 0 if there is none. */
    void heartbeat(long sequence);

    /** Takes no more from the socket. What was read already may still arrive. */
    void pauseReading();

    /** Goes on reading. */
    void resumeReading();

    /** Closes it so that the session stays resumable. Nothing is heard of it afterwards. */
    void disconnect();
}
