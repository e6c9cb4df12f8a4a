package io.shardline.logic.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

import io.shardline.logic.platform.PlatformClient;

/** The way to a bus that is not there: a template over Kafka's own mock of a producer. */
public final class MockBus {

    private final MockProducer<byte[], byte[]> producer;

    /**
     * An empty bus.
     *
     * @param acknowledging whether records are acknowledged by themselves
     */
    public MockBus(boolean acknowledging) {
        producer = new MockProducer<>(acknowledging, null, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** To acknowledge and refuse records with. */
    public MockProducer<byte[], byte[]> producer() {
        return producer;
    }

    /** What was sent to that topic, in order. */
    public List<ProducerRecord<byte[], byte[]>> sent(String topic) {
        return producer.history().stream().filter(record -> record.topic().equals(topic)).toList();
    }

    /** Sends to this bus. */
    public RecordSender sender() {
        return new RecordSender(new KafkaTemplate<>(new DefaultKafkaProducerFactory<byte[], byte[]>(Map.of()) {
            @Override
            protected Producer<byte[], byte[]> createRawProducer(Map<String, Object> configuration) {
                return producer;
            }
        }));
    }

    /** Carries out actions by that client, and tells their outcomes to this bus. */
    public Deliveries deliveries(PlatformClient client, MeterRegistry registry, Clock clock) {
        return new Deliveries(List.of(client), sender(), new DeliveryMetrics(registry, clock), clock);
    }

    /** A record's headers as text. */
    public static Map<String, String> headers(ProducerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), text(header.value())));
        return headers;
    }

    /** Bytes as text. */
    public static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
