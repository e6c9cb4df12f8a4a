package io.shardline.dto.action;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import tools.jackson.databind.json.JsonMapper;

import io.shardline.dto.envelope.ConversationKey;
import io.shardline.dto.envelope.EventId;
import io.shardline.dto.envelope.Topics;

/**
 * What became of one action; a record on {@code shardline.outcomes}, CloudEvents 1.0 in binary mode with a JSON value. It says
 * nothing of the action's content.
 *
 * @param id names the action
 * @param kind of action, as its type is called
 * @param cause the event that it answers
 * @param plugin whose handler asked for it
 * @param conversation of the cause; the Kafka key
 * @param outcome what became of it
 * @param settledAt when that was known
 */
public record ActionOutcome(
        ActionId id,
        String kind,
        EventId cause,
        String plugin,
        ConversationKey conversation,
        Outcome outcome,
        Instant settledAt) {

    private static final JsonMapper JSON = new JsonMapper();

    /** The record to send. */
    public ProducerRecord<byte[], byte[]> toRecord() {
        List<Header> headers = List.of(header("ce_specversion", "1.0"), header("content-type", "application/json"),
                header("ce_id", id.value()), header("ce_type", "shardline.outcome"),
                header("ce_source", "/" + conversation.bot()), header("ce_time", settledAt.toString()),
                header("ce_bot", conversation.bot().account()));
        return new ProducerRecord<>(Topics.OUTCOMES, null, null,
                conversation.toString().getBytes(StandardCharsets.UTF_8),
                JSON.writeValueAsBytes(value()), headers);
    }

    private Map<String, Object> value() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("action", id.value());
        value.put("kind", kind);
        value.put("cause", cause.value());
        value.put("plugin", plugin);
        value.put("conversation", conversation.toString());
        switch (outcome) {
            case Outcome.Sent(var messageId, var time) -> {
                value.put("outcome", "sent");
                value.put("messageId", messageId);
                value.put("time", time.toString());
            }
            case Outcome.Pending(var auditId) -> {
                value.put("outcome", "pending");
                value.put("auditId", auditId);
            }
            case Outcome.Refused(var code, var reason) -> {
                value.put("outcome", "refused");
                value.put("code", code);
                value.put("reason", reason);
            }
            case Outcome.Unknown(var reason) -> {
                value.put("outcome", "unknown");
                value.put("reason", reason);
            }
        }
        return value;
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
