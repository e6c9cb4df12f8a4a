package io.shardline.logic.intake;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.shardline.dto.envelope.Topics;

/**
 * Asks the broker how many events the whole group has still to finish. The consumer's own lag does not tell: it counts from
 * what was read, not from what was finished, and stands still while a partition is paused, which is when it matters.
 */
final class IntakeLag implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(IntakeLag.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Supplier<Admin> admins;
    private final String group;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("lag").daemon().factory());
    private @Nullable Admin admin;
    private volatile double records = Double.NaN;

    IntakeLag(Supplier<Admin> admins, String group, MeterRegistry registry) {
        this.admins = admins;
        this.group = group;
        Gauge.builder("logic.intake.lag", () -> records).baseUnit("records")
                .description("Events on the topic that the group has not finished; the same from every member")
                .register(registry);
        var _ = executor.scheduleWithFixedDelay(this::look, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        executor.shutdownNow();
        executor.close();
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }

    /** Events between what the group has committed, or the topic's beginning if that is later, and the end. */
    static long count(Map<TopicPartition, Long> beginnings, Map<TopicPartition, Long> ends,
            Map<TopicPartition, OffsetAndMetadata> committed) {
        long sum = 0;
        for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
            OffsetAndMetadata position = committed.get(end.getKey());
            long from = Math.max(position == null ? 0 : position.offset(),
                    beginnings.getOrDefault(end.getKey(), 0L));
            sum += Math.max(0, end.getValue() - from);
        }
        return sum;
    }

    private void look() {
        try {
            Admin asked = admin == null ? admins.get() : admin;
            admin = asked;
            records = count(offsets(asked, OffsetSpec.earliest()), offsets(asked, OffsetSpec.latest()),
                    asked.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get());
        } catch (ExecutionException | KafkaException e) {
            if (!Double.isNaN(records)) {
                log.atWarn().setMessage("lag is unknown").setCause(e).log();
            }
            records = Double.NaN;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, OffsetSpec which)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        for (var topic : admin.describeTopics(List.of(Topics.EVENTS)).allTopicNames().get().values()) {
            topic.partitions().forEach(partition -> wanted.put(new TopicPartition(topic.name(), partition.partition()),
                    which));
        }
        Map<TopicPartition, Long> offsets = new HashMap<>();
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> entry : admin.listOffsets(wanted).all().get()
                .entrySet()) {
            offsets.put(entry.getKey(), entry.getValue().offset());
        }
        return offsets;
    }
}
