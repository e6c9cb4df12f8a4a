package io.shardline.simulator.fault;

import java.time.Duration;

/** Faults of one WebSocket connection. */
public sealed interface SocketFault extends FaultAction {

    /** A TCP reset. */
    record Reset() implements SocketFault {}

    /** The end of the TCP connection without a close frame. */
    record Fin() implements SocketFault {}

    /** A close frame with this code. */
    record Close(int code, String reason) implements SocketFault {}

    /** Op 7, then a close; code 0 leaves the connection open. */
    record Reconnect(int code, Duration after) implements SocketFault {}

    /** Op 9, then perhaps a close; code 0 leaves the connection open. */
    record InvalidSession(boolean resumable, int code, Duration after) implements SocketFault {}

    /** Nothing is sent or read any more; a TCP reset ends it. */
    record Hang(Duration hold) implements SocketFault {}

    /** Everything works except that no event is sent. */
    record Deaf(Duration hold) implements SocketFault {}

    /** What should follow is left out. */
    record Ignore() implements SocketFault {}

    /** What should follow comes later. */
    record Delay(Duration by) implements SocketFault {}

    /** A frame that is no regular event. */
    final class SendFrame implements SocketFault {

        private final byte[] bytes;
        private final boolean binary;

        SendFrame(byte[] bytes, boolean binary) {
            this.bytes = bytes;
            this.binary = binary;
        }

        /** The payload; not to be changed. */
        public byte[] bytes() {
            return bytes;
        }

        public boolean binary() {
            return binary;
        }
    }
}
