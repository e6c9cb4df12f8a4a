package io.shardline.dto.codec;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

import io.shardline.dto.envelope.BotId;
import io.shardline.dto.envelope.ConversationKey;
import io.shardline.dto.envelope.Envelope;
import io.shardline.dto.envelope.EventId;
import io.shardline.dto.envelope.EventType;
import io.shardline.dto.envelope.Payload;
import io.shardline.dto.envelope.Scene;
import io.shardline.dto.envelope.ShardPosition;
import io.shardline.dto.event.EventOrigin;
import io.shardline.dto.event.EventsMissed;
import io.shardline.dto.event.EventsMissed.From;
import io.shardline.dto.event.EventsMissed.To;

/**
 * Gap records. Their payload:
 * <pre>{"from":{"session":"…","sequence":17,"time":"2026-08-01T02:20:31Z"},"to":{"session":"…","time":"…"}}</pre>
 * Pure and thread-safe.
 */
public final class GapCodec {

    private static final JsonMapper JSON = new JsonMapper();

    private GapCodec() {}

    /**
     * The record that tells of a gap. The same gap told again has the same identity.
     *
     * @param position where the new session begins
     */
    public static Envelope encode(BotId bot, ShardPosition position, From from, To to) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("from", Map.of("session", from.session(), "sequence", from.sequence(), "time",
                from.time().toString()));
        payload.put("to", Map.of("session", to.session(), "time", to.time().toString()));
        return new Envelope(new EventId("gap:" + from.session() + ':' + to.session()), EventType.GAP,
                new ConversationKey(bot, Scene.SHARD, Integer.toString(position.shard().index())), to.time(), to.time(),
                position, null, Payload.of(JSON.writeValueAsString(payload).getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The event in such a record.
     *
     * @throws MalformedPayloadException if the payload is of another form
     */
    public static EventsMissed decode(Envelope envelope) {
        PayloadValue root = PayloadValue.ofObject(envelope.payload().bytes());
        PayloadValue from = root.get("from");
        PayloadValue to = root.get("to");
        return new EventsMissed(EventOrigin.of(envelope),
                new From(from.get("session").requiredText(), from.get("sequence").number(0), time(from.get("time"))),
                new To(to.get("session").requiredText(), time(to.get("time"))));
    }

    private static Instant time(PayloadValue value) {
        try {
            return Instant.parse(value.requiredText());
        } catch (DateTimeException _) {
            throw value.malformed("a time in ISO 8601");
        }
    }
}
