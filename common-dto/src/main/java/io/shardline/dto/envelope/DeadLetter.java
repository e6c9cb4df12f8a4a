package io.shardline.dto.envelope;

import java.nio.charset.StandardCharsets;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Why an event was given up. Written as headers with the prefix {@code dlt_} beside the event's own.
 *
 * @param reason lower-case word of a small set, for example {@code undecodable}
 * @param detail for people: what was found and expected; never content of a message
 * @param attempts how often it was tried, from 1
 * @param plugin whose handler failed, null if it did not come so far
 * @param origin where the record stands or would have stood: {@code topic-partition@offset}, or the topic
 */
public record DeadLetter(String reason, String detail, int attempts, @Nullable String plugin, String origin) {

    /** The record to send for an event that stands on a topic already: key, value and headers are taken over. */
    public ProducerRecord<byte[], byte[]> toRecord(String topic, ConsumerRecord<byte[], byte[]> event) {
        var record = new ProducerRecord<>(topic, null, null, event.key(), event.value(), event.headers());
        addTo(record.headers());
        return record;
    }

    /** The record to send for an event that never came to a topic: a stub without the payload. */
    public ProducerRecord<byte[], byte[]> toStub(String topic, Envelope event) {
        ProducerRecord<byte[], byte[]> full = EnvelopeRecords.toRecord(topic, event);
        var record = new ProducerRecord<>(topic, null, null, full.key(), new byte[]{'{', '}'}, full.headers());
        add(record.headers(), "dlt_size", Integer.toString(event.payload().size()));
        addTo(record.headers());
        return record;
    }

    private void addTo(Headers headers) {
        add(headers, "dlt_reason", reason);
        add(headers, "dlt_detail", detail);
        add(headers, "dlt_attempts", Integer.toString(attempts));
        add(headers, "dlt_origin", origin);
        if (plugin != null) {
            add(headers, "dlt_plugin", plugin);
        }
    }

    private static void add(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
