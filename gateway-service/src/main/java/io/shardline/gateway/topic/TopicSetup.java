package io.shardline.gateway.topic;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;

import io.shardline.dto.envelope.EnvelopeRecords;
import io.shardline.dto.envelope.Topics;

/**
 * Makes the shared topics ready for use. A new partition gets one awaited record before anything else: an idempotent producer
 * that meets a partition without a leader mixes up its sequence and loses records (KAFKA-15591).
 */
final class TopicSetup {

    static final List<String> NAMES = List.of(Topics.EVENTS, Topics.OUTCOMES, Topics.DEAD_LETTERS);

    private final TopicAdmin admin;
    private final Supplier<Producer<byte[], byte[]>> producers;
    private final TopicProperties properties;
    private final Clock clock;

    TopicSetup(TopicAdmin admin, Supplier<Producer<byte[], byte[]>> producers, TopicProperties properties,
            Clock clock) {
        this.admin = admin;
        this.producers = producers;
        this.properties = properties;
        this.clock = clock;
    }

    /** Creates what is missing, if it may, and warms up what is new. */
    void run() throws InterruptedException, ExecutionException {
        if (properties.create()) {
            admin.create(NAMES, properties);
        }
        List<TopicPartition> cold = admin.untouched(NAMES);
        if (cold.isEmpty()) {
            return;
        }
        try (Producer<byte[], byte[]> producer = producers.get()) {
            List<Future<?>> sent = new ArrayList<>();
            for (TopicPartition partition : cold) {
                sent.add(producer
                        .send(EnvelopeRecords.warmUp(partition.topic(), partition.partition(), clock.instant())));
            }
            for (Future<?> each : sent) {
                each.get();
            }
        }
    }
}
