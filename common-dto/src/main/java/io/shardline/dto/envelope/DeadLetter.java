package io.shardline.dto.envelope;

import java.nio.charset.StandardCharsets;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
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

    private static final String PREFIX = "dlt_";

    /** The record to send for an event that stands on a topic already: key, value and headers are taken over. */
    public ProducerRecord<byte[], byte[]> toRecord(String topic, ConsumerRecord<byte[], byte[]> event) {
        var record = new ProducerRecord<>(topic, null, null, event.key(), event.value(), event.headers());
        addTo(record.headers());
        return record;
    }

    /** The record to send if the broker refuses that one, for its size for example: a stub without the payload. */
    public ProducerRecord<byte[], byte[]> toStub(String topic, ConsumerRecord<byte[], byte[]> event) {
        int size = event.value() == null ? 0 : event.value().length;
        return stub(topic, event.key(), event.headers(), size);
    }

    /** The record to send for an event that never came to a topic: a stub without the payload. */
    public ProducerRecord<byte[], byte[]> toStub(String topic, Envelope event) {
        ProducerRecord<byte[], byte[]> full = EnvelopeRecords.toRecord(topic, event);
        return stub(topic, full.key(), full.headers(), event.payload().size());
    }

    private ProducerRecord<byte[], byte[]> stub(String topic, byte[] key, Headers headers, int size) {
        var record = new ProducerRecord<>(topic, null, null, key, new byte[]{'{', '}'}, headers);
        addTo(record.headers());
        add(record.headers(), "size", Integer.toString(size));
        return record;
    }

    private void addTo(Headers headers) {
        // A replay that is given up again must not keep, say, the plugin of its first dead letter.
        for (Header header : headers.toArray()) {
            if (header.key().startsWith(PREFIX)) {
                headers.remove(header.key());
            }
        }
        add(headers, "reason", reason);
        add(headers, "detail", detail);
        add(headers, "attempts", Integer.toString(attempts));
        add(headers, "origin", origin);
        if (plugin != null) {
            add(headers, "plugin", plugin);
        }
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(PREFIX + name, value.getBytes(StandardCharsets.UTF_8));
    }
}
