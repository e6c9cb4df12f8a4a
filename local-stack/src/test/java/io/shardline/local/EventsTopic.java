package io.shardline.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import io.shardline.dto.envelope.Envelope;
import io.shardline.dto.envelope.EnvelopeRecords;
import io.shardline.dto.envelope.EventType;
import io.shardline.dto.envelope.Topics;

/** What is on the topic of events. */
final class EventsTopic {

    private static final Duration POLL = Duration.ofMillis(200);

    private EventsTopic() {}

    /** All events up to the end that the topic has now, without warm-up records; in order within a partition. */
    static List<Envelope> read(String brokers) {
        try (var consumer = new KafkaConsumer<>(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers),
                new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.EVENTS).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Envelope> events = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(record -> {
                    if (!EnvelopeRecords.typeOf(record.headers()).equals(EventType.WARM_UP)) {
                        events.add(EnvelopeRecords.fromRecord(record));
                    }
                });
            }
            return events;
        }
    }

    static boolean isGap(Envelope envelope) {
        return envelope.type().equals(EventType.GAP);
    }
}
