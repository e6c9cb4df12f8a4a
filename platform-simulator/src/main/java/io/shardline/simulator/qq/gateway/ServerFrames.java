package io.shardline.simulator.qq.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import io.shardline.simulator.qq.event.PlatformEvent;

/** Writes the server's frames. */
final class ServerFrames {

    private static final byte[] ACK = ascii("{\"op\":11}");
    private static final byte[] RECONNECT = ascii("{\"op\":7}");
    private static final byte[] INVALID_SESSION = ascii("{\"op\":9,\"d\":false}");
    private static final byte[] RESUMABLE_SESSION = ascii("{\"op\":9,\"d\":true}");

    private ServerFrames() {}

    static byte[] hello(Duration heartbeatInterval) {
        return ascii("{\"op\":10,\"d\":{\"heartbeat_interval\":" + heartbeatInterval.toMillis() + "}}");
    }

    static byte[] heartbeatAck() {
        return ACK;
    }

    static byte[] reconnect() {
        return RECONNECT;
    }

    static byte[] invalidSession(boolean resumable) {
        return resumable ? RESUMABLE_SESSION : INVALID_SESSION;
    }

    /** A dispatch. Type and id go out as they are, except that they cannot break out of their quotes. */
    static byte[] dispatch(long sequence, PlatformEvent event) {
        var head = new StringBuilder(128).append("{\"op\":0,\"s\":").append(sequence)
                .append(",\"t\":\"").append(quotable(event.type())).append('"');
        String id = event.id();
        if (id != null) {
            head.append(",\"id\":\"").append(quotable(id)).append('"');
        }
        byte[] start = head.append(",\"d\":").toString().getBytes(StandardCharsets.UTF_8);
        byte[] data = event.data();
        byte[] frame = new byte[start.length + data.length + 1];
        System.arraycopy(start, 0, frame, 0, start.length);
        System.arraycopy(data, 0, frame, start.length, data.length);
        frame[frame.length - 1] = '}';
        return frame;
    }

    private static String quotable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\' || c < ' ') {
                return text.replaceAll("[\"\\\\\\p{Cntrl}]", "?");
            }
        }
        return text;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
