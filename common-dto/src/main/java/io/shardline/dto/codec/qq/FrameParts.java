package io.shardline.dto.codec.qq;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import io.shardline.dto.codec.MalformedPayloadException;
import io.shardline.dto.envelope.EventType;
import io.shardline.dto.envelope.Platform;
import io.shardline.dto.envelope.ShardId;

/** What one pass over a frame found, and which frame that is. Used by one thread, for one frame. */
final class FrameParts {

    static final String READY = "READY";
    static final String RESUMED = "RESUMED";

    /** No opcode of the platform: those are small and positive. */
    private static final int NO_OPCODE = Integer.MIN_VALUE;
    private static final int DISPATCH = 0;
    private static final int HEARTBEAT = 1;
    private static final int RECONNECT = 7;
    private static final int INVALID_SESSION = 9;
    private static final int HELLO = 10;
    private static final int HEARTBEAT_ACK = 11;
    private static final int ADDRESS_VALIDATION = 13;

    /** Longest pause between heartbeats that is believed, in ms; the platform's is about 41 s. */
    private static final long MAX_HEARTBEAT_INTERVAL = Duration.ofHours(1).toMillis();

    /** Never written to. */
    static final QqFields NO_DATA = new QqFields();

    int opcode = NO_OPCODE;
    long sequence;
    @Nullable
    String type;
    @Nullable
    String eventId;

    /** {@code d} where it is an object; where it is a boolean or a number, {@link #flag} or {@link #number}. */
    QqFields data = NO_DATA;
    boolean flag;
    long number;

    QqFrame toFrame(byte[] frame) {
        return switch (opcode) {
            case NO_OPCODE -> throw new MalformedPayloadException("op", "missing (expected: a whole number)");
            case DISPATCH -> dispatch(frame);
            case HEARTBEAT -> new QqFrame.HeartbeatRequested(number);
            case RECONNECT -> new QqFrame.ReconnectRequested();
            case INVALID_SESSION -> new QqFrame.InvalidSession(flag);
            case HELLO -> hello();
            case HEARTBEAT_ACK -> new QqFrame.HeartbeatAcknowledged();
            case ADDRESS_VALIDATION -> new QqFrame.AddressValidation(
                    required("d.plain_token", data.plainToken), required("d.event_ts", data.eventTimestamp));
            default -> new QqFrame.Unknown(opcode, sequence);
        };
    }

    private QqFrame dispatch(byte[] frame) {
        String name = required("t", type);
        return switch (name) {
            case READY -> new QqFrame.Ready(sequence, required("d.session_id", data.sessionId), shard(), data.userId);
            case RESUMED -> new QqFrame.Resumed(sequence);
            default -> event(name, frame);
        };
    }

    private QqFrame event(String name, byte[] frame) {
        QqEventType known = QqEventTypes.find(name);
        return new QqFrame.Dispatch(
                sequence,
                known == null ? eventType(name) : known.eventType(),
                QqKeys.identity(name, eventId, data, frame),
                QqKeys.place(known == null ? PlaceRule.FIRST_STATED : known.placeRule(), data),
                data.time());
    }

    private static EventType eventType(String name) {
        try {
            return EventType.of(Platform.QQ, name);
        } catch (IllegalArgumentException _) {
            throw new MalformedPayloadException("t",
                    name.length() + " characters (expected: the name of an event type)");
        }
    }

    private QqFrame hello() {
        if (data.heartbeatInterval < 1 || data.heartbeatInterval > MAX_HEARTBEAT_INTERVAL) {
            throw new MalformedPayloadException("d.heartbeat_interval", "missing or " + data.heartbeatInterval
                    + " (expected: 1 to " + MAX_HEARTBEAT_INTERVAL + " ms)");
        }
        return new QqFrame.Hello(Duration.ofMillis(data.heartbeatInterval));
    }

    private @Nullable ShardId shard() {
        return data.shardCount <= Integer.MAX_VALUE && data.shardIndex < data.shardCount
                ? new ShardId((int) data.shardIndex, (int) data.shardCount)
                : null;
    }

    private static String required(String path, @Nullable String text) {
        if (text == null) {
            throw new MalformedPayloadException(path, "missing (expected: a text that is not empty)");
        }
        return text;
    }
}
