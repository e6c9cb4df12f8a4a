package io.shardline.dto.envelope;

import static io.shardline.dto.envelope.EnvelopeHeaders.GENERATION;
import static io.shardline.dto.envelope.EnvelopeHeaders.ID;
import static io.shardline.dto.envelope.EnvelopeHeaders.JSON;
import static io.shardline.dto.envelope.EnvelopeHeaders.RECEIVED_TIME;
import static io.shardline.dto.envelope.EnvelopeHeaders.SEQUENCE;
import static io.shardline.dto.envelope.EnvelopeHeaders.SESSION;
import static io.shardline.dto.envelope.EnvelopeHeaders.SHARD;
import static io.shardline.dto.envelope.EnvelopeHeaders.SOURCE;
import static io.shardline.dto.envelope.EnvelopeHeaders.SPEC_VERSION_1;
import static io.shardline.dto.envelope.EnvelopeHeaders.TIME;
import static io.shardline.dto.envelope.EnvelopeHeaders.TRACE_PARENT;
import static io.shardline.dto.envelope.EnvelopeHeaders.TYPE;
import static io.shardline.dto.envelope.EnvelopeHeaders.header;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Maps envelopes to Kafka records and back: CloudEvents 1.0 in binary mode, so that any language can read them. Key = the
 * conversation, value = the platform's bytes, everything else = UTF-8 headers with the prefix {@code ce_}.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">Kafka
 *      protocol binding for CloudEvents</a>
 */
public final class EnvelopeRecords {

    private EnvelopeRecords() {}

    /** The record to send. Whoever sends many keeps an {@link EnvelopeWriter}. */
    public static ProducerRecord<byte[], byte[]> toRecord(String topic, Envelope envelope) {
        return new EnvelopeWriter(topic).write(envelope);
    }

    /** A record without key that fills one partition of a new topic; consumers skip it. */
    public static ProducerRecord<byte[], byte[]> warmUp(String topic, int partition, Instant time) {
        return empty(topic, partition, topic + '-' + partition, time);
    }

    /** A record without key that finds out whether a topic can be written; consumers skip it. */
    public static ProducerRecord<byte[], byte[]> probe(String topic, Instant time) {
        return empty(topic, null, topic + "-probe", time);
    }

    private static ProducerRecord<byte[], byte[]> empty(String topic, @Nullable Integer partition, String id,
            Instant time) {
        List<Header> headers = List.of(SPEC_VERSION_1, JSON, header(ID, id),
                header(TYPE, EventType.WARM_UP.value()), header(SOURCE, "/shardline"), header(TIME, time.toString()));
        return new ProducerRecord<>(topic, partition, null, null, new byte[]{'{', '}'}, headers);
    }

    /**
     * Reads only the type, for consumers that skip most records.
     *
     * @throws MalformedEnvelopeException if the header is missing or is not a type
     */
    public static EventType typeOf(Headers headers) {
        return required(TYPE, text(headers.lastHeader(TYPE)), EventType::new);
    }

    /**
     * Reads one record.
     *
     * @throws MalformedEnvelopeException if the key or a required header is missing or has another form
     */
    public static Envelope fromRecord(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), text(header));
        }
        ConversationKey conversation = required("key", record.key() == null ? null : utf8(record.key()),
                ConversationKey::parse);
        if (record.value() == null) {
            throw new MalformedEnvelopeException("value: null (expected: the platform's payload)");
        }
        Instant time = required(TIME, headers.get(TIME), EnvelopeRecords::instant);
        String received = headers.get(RECEIVED_TIME);
        return new Envelope(
                required(ID, headers.get(ID), EventId::new),
                required(TYPE, headers.get(TYPE), EventType::new),
                conversation,
                time,
                received == null ? time : required(RECEIVED_TIME, received, EnvelopeRecords::instant),
                position(headers),
                headers.get(TRACE_PARENT),
                Payload.of(record.value()));
    }

    private static @Nullable ShardPosition position(Map<String, String> headers) {
        if (!headers.containsKey(SHARD)) {
            return null;
        }
        return new ShardPosition(
                required(SHARD, headers.get(SHARD), ShardId::parse),
                required(SESSION, headers.get(SESSION), Function.identity()),
                required(SEQUENCE, headers.get(SEQUENCE), Long::valueOf),
                required(GENERATION, headers.get(GENERATION), Long::valueOf));
    }

    private static <T> T required(String part, @Nullable String text, Function<String, T> read) {
        if (text == null) {
            throw new MalformedEnvelopeException(part + ": missing");
        }
        try {
            return read.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new MalformedEnvelopeException(part + ": " + e.getMessage(), e);
        }
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static @Nullable String text(@Nullable Header header) {
        return header == null || header.value() == null ? null : utf8(header.value());
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
