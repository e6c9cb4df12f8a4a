package io.shardline.simulator.fault;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import io.shardline.simulator.json.InvalidFieldException;
import io.shardline.simulator.json.JsonFields;

/** Reads a fault from a request. */
public final class FaultReader {

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration DEFAULT_HOLD = Duration.ofMinutes(10);
    private static final Duration DEFAULT_CALL_HOLD = Duration.ofSeconds(60);
    private static final Duration SHORTLY = Duration.ofMillis(100);
    private static final int CONNECTION_EXPIRED = 4009;
    private static final int MAX_REASON = 123;
    private static final int MAX_FRAME = 8 * 1024 * 1024;
    private static final List<FaultPoint> ANYWHERE = List.of(FaultPoint.NOW, FaultPoint.CONNECT, FaultPoint.IDENTIFY,
            FaultPoint.RESUME, FaultPoint.READY, FaultPoint.RESUMED, FaultPoint.HEARTBEAT);
    private static final List<FaultPoint> INSTEAD = List.of(FaultPoint.CONNECT, FaultPoint.IDENTIFY, FaultPoint.RESUME,
            FaultPoint.HEARTBEAT);
    private static final List<FaultPoint> LATER = List.of(FaultPoint.CONNECT, FaultPoint.IDENTIFY, FaultPoint.RESUME,
            FaultPoint.HEARTBEAT, FaultPoint.PUSH);
    /** Where events flow, so that their absence means something. */
    private static final List<FaultPoint> AUTHENTICATED = List.of(FaultPoint.NOW, FaultPoint.READY, FaultPoint.RESUMED);
    private static final List<FaultPoint> FRAME = List.of(FaultPoint.NOW, FaultPoint.READY, FaultPoint.RESUMED,
            FaultPoint.HEARTBEAT);
    private static final String KINDS = "reset, fin, close, reconnect, invalid-session, hang, deaf, ignore, frame, delay, "
            + "duplicate, reorder, sequence, omit-id, drop, status, too-many, slow, no-answer, cut, garbage, swallow, audit";

    private FaultReader() {}

    /**
     * Reads a definition.
     *
     * @param fields the request
     * @param conversation the conversation that the request means, already looked up
     * @param request the same request, to be shown again
     */
    public static FaultDefinition read(JsonFields fields, @Nullable String conversation, ObjectNode request) {
        String kind = fields.text("kind");
        Optional<SocketFault> socket = socketFault(kind, fields);
        FaultPoint point;
        FaultAction action;
        if (socket.isPresent()) {
            action = socket.get();
            point = point(fields, allowed(socket.get()));
            if (point == FaultPoint.PUSH && action instanceof SocketFault.Delay(Duration by)) {
                action = new PushFault.Pause(by);
            }
        } else {
            Optional<PushFault> push = pushFault(kind, fields);
            action = push.isPresent() ? push.get() : callFault(kind, fields);
            point = point(fields, List.of(push.isPresent() ? FaultPoint.PUSH : FaultPoint.CALL));
        }
        var scope = new FaultScope(fields.findText("bot").orElse(null),
                fields.findText("shard").map(ShardPattern::parse).orElse(null),
                fields.findText("route").orElse(defaultRoute(action)), conversation);
        int count = fields.integer("count", 1, 0, 1_000_000);
        double probability = fields.number("probability", 1, 0, 1);
        Duration duration = fields.has("duration") ? fields.duration("duration", Duration.ZERO, LONGEST) : null;
        fields.end();
        return new FaultDefinition(kind, point, scope, action, count, probability, duration, request);
    }

    /** What only sends can play must not be used up by another call. */
    private static @Nullable String defaultRoute(FaultAction action) {
        return action instanceof CallFault.Audit || action instanceof CallFault.Swallow ? "messages.send.*" : null;
    }

    private static FaultPoint point(JsonFields fields, List<FaultPoint> allowed) {
        return fields.findChoice("on", allowed).orElse(allowed.getFirst());
    }

    private static List<FaultPoint> allowed(SocketFault fault) {
        return switch (fault) {
            case SocketFault.Ignore _ -> INSTEAD;
            case SocketFault.Delay _ -> LATER;
            case SocketFault.SendFrame _ -> FRAME;
            case SocketFault.Reset _ -> ANYWHERE;
            case SocketFault.Fin _ -> ANYWHERE;
            case SocketFault.Close _ -> ANYWHERE;
            case SocketFault.Reconnect _ -> ANYWHERE;
            case SocketFault.InvalidSession _ -> ANYWHERE;
            case SocketFault.Hang _ -> ANYWHERE;
            case SocketFault.Deaf _ -> AUTHENTICATED;
        };
    }

    private static Optional<SocketFault> socketFault(String kind, JsonFields fields) {
        return Optional.ofNullable(switch (kind) {
            case "reset" -> new SocketFault.Reset();
            case "fin" -> new SocketFault.Fin();
            case "close" -> new SocketFault.Close(fields.integer("code", CONNECTION_EXPIRED, 1000, 4999),
                    reason(fields));
            case "reconnect" -> new SocketFault.Reconnect(closeCode(fields, CONNECTION_EXPIRED), after(fields));
            case "invalid-session" -> new SocketFault.InvalidSession(fields.flag("resumable", false),
                    closeCode(fields, 0), after(fields));
            case "hang" -> new SocketFault.Hang(fields.duration("hold", DEFAULT_HOLD, LONGEST));
            case "deaf" -> new SocketFault.Deaf(fields.duration("hold", DEFAULT_HOLD, LONGEST));
            case "ignore" -> new SocketFault.Ignore();
            case "delay" -> new SocketFault.Delay(required(fields, "by"));
            case "frame" -> frame(fields);
            default -> null;
        });
    }

    private static Optional<PushFault> pushFault(String kind, JsonFields fields) {
        return Optional.ofNullable(switch (kind) {
            case "duplicate" -> new PushFault.Duplicate(fields.integer("copies", 1, 1, 100),
                    fields.flag("newEventId", false));
            case "reorder" -> new PushFault.Reorder();
            case "sequence" -> new PushFault.Sequence(fields.choice("mode", SequenceMode.class, SequenceMode.SKIP),
                    fields.integer("by", 1, 1, 1_000_000));
            case "omit-id" -> new PushFault.OmitId();
            case "drop" -> new PushFault.Drop();
            default -> null;
        });
    }

    private static CallFault callFault(String kind, JsonFields fields) {
        return switch (kind) {
            case "status" -> new CallFault.Status(fields.integer("status", 500, 200, 599),
                    fields.integer("code", 0, 0, Integer.MAX_VALUE),
                    fields.any("body").map(FaultReader::body).orElse(""));
            case "too-many" -> new CallFault.TooMany();
            case "slow" -> new CallFault.Slow(required(fields, "by"), when(fields));
            case "no-answer" -> new CallFault.NoAnswer(when(fields),
                    fields.duration("hold", DEFAULT_CALL_HOLD, LONGEST));
            case "cut" -> new CallFault.Cut(when(fields));
            case "garbage" -> new CallFault.Garbage(when(fields));
            case "swallow" -> new CallFault.Swallow();
            case "audit" -> new CallFault.Audit(fields.flag("pass", true),
                    fields.duration("after", Duration.ofSeconds(1), LONGEST));
            default -> throw new InvalidFieldException("kind: " + kind + " (expected: one of " + KINDS + ")");
        };
    }

    /** A frame that is no regular event, from one of {@code text}, {@code base64}, {@code op}, {@code bytes}, {@code malformed}. */
    public static SocketFault frame(JsonFields fields) {
        if (fields.has("text")) {
            return new SocketFault.SendFrame(fields.text("text").getBytes(StandardCharsets.UTF_8), false);
        }
        if (fields.has("base64")) {
            try {
                return new SocketFault.SendFrame(Base64.getDecoder().decode(fields.text("base64")), true);
            } catch (IllegalArgumentException e) {
                throw new InvalidFieldException("base64: " + e.getMessage() + " (expected: base64)", e);
            }
        }
        if (fields.has("op")) {
            return text("{\"op\":" + fields.integer("op", 0, Integer.MIN_VALUE, Integer.MAX_VALUE) + ",\"d\":{}}");
        }
        if (fields.flag("malformed", false)) {
            return text("{\"op\":0,\"s\":1,\"t\":\"GROUP_AT_MESSAGE_CREATE\",\"d\":{\"id\":");
        }
        if (!fields.has("bytes")) {
            throw new InvalidFieldException("frame: empty (expected: text, base64, op, bytes or malformed)");
        }
        String start = "{\"op\":0,\"t\":\"SIMULATOR_OVERSIZED\",\"id\":\"SIMULATOR_OVERSIZED:1\",\"d\":{\"filler\":\"";
        byte[] bytes = new byte[fields.integer("bytes", 0, start.length() + 3, MAX_FRAME)];
        Arrays.fill(bytes, (byte) 'x');
        System.arraycopy(start.getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, start.length());
        System.arraycopy("\"}}".getBytes(StandardCharsets.US_ASCII), 0, bytes, bytes.length - 3, 3);
        return new SocketFault.SendFrame(bytes, false);
    }

    private static SocketFault text(String text) {
        return new SocketFault.SendFrame(text.getBytes(StandardCharsets.UTF_8), false);
    }

    private static int closeCode(JsonFields fields, int otherwise) {
        int code = fields.integer("code", otherwise, 0, 4999);
        if (code != 0 && code < 1000) {
            throw new InvalidFieldException("code: " + code + " (expected: 0, or 1000 to 4999)");
        }
        return code;
    }

    /** A close frame is a control frame: 125 bytes, of which the code takes two. */
    private static String reason(JsonFields fields) {
        String reason = fields.text("reason", "");
        int length = reason.getBytes(StandardCharsets.UTF_8).length;
        if (length > MAX_REASON) {
            throw new InvalidFieldException("reason: " + length + " bytes (expected: at most " + MAX_REASON + ")");
        }
        return reason;
    }

    private static Duration after(JsonFields fields) {
        return fields.duration("after", SHORTLY, LONGEST);
    }

    private static Duration required(JsonFields fields, String name) {
        fields.text(name);
        return fields.duration(name, Duration.ZERO, LONGEST);
    }

    private static CallFault.When when(JsonFields fields) {
        return fields.choice("when", CallFault.When.class, CallFault.When.BEFORE);
    }

    private static String body(JsonNode node) {
        return node.isString() ? node.asString() : node.toString();
    }
}
