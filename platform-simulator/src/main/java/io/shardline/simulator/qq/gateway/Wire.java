package io.shardline.simulator.qq.gateway;

import java.time.Duration;

/** One client's socket as the protocol sees it. All methods but {@link #execute} are called on its own thread. */
interface Wire {

    /** Queues a text frame; {@link #flush} sends it. */
    void text(byte[] payload);

    /** Queues a binary frame. */
    void binary(byte[] payload);

    void flush();

    /** Whether the peer keeps up; if not, {@link GatewayConnection#onWritable} follows when it does again. */
    boolean isWritable();

    /** Sends a close frame, waits a moment for the peer's, and ends the connection. */
    void close(int code, String reason);

    /** Ends the connection with a TCP reset. */
    void reset();

    /** Ends the connection without a close frame. */
    void fin();

    /** Reads nothing any more. */
    void stopReading();

    /** Runs something on this socket's thread, from any thread. */
    void execute(Runnable task);

    /** Runs something on this socket's thread after a while. */
    void schedule(Runnable task, Duration delay);

    /** Where the peer calls from. */
    String remoteAddress();
}
