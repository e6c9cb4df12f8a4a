package io.shardline.gateway.publish;

import java.util.HashMap;
import java.util.Map;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/**
 * Kafka producers that lose nothing. What the promise rests on is fixed here; what is taste ({@code linger.ms}, {@code
 * batch.size}, {@code compression.type}) can be set below {@code spring.kafka.producer}.
 */
final class KafkaProducers implements EventPublisher.Producers {

    private final Map<String, Object> settings;
    private final MeterRegistry registry;
    private @Nullable KafkaClientMetrics meters;

    KafkaProducers(KafkaProperties properties, PublishProperties publish, MeterRegistry registry) {
        this.registry = registry;
        this.settings = new HashMap<>(properties.buildProducerProperties());
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, Long.MAX_VALUE);
        // Room for the whole window and the records' own headers, so that the window stops us and not the producer.
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 2 * publish.maxInFlight().toBytes());
    }

    @Override
    public Producer<byte[], byte[]> create() {
        if (meters != null) {
            meters.close();
        }
        Producer<byte[], byte[]> producer = new KafkaProducer<>(settings);
        meters = new KafkaClientMetrics(producer);
        meters.bindTo(registry);
        return producer;
    }
}
