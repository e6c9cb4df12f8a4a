package io.shardline.logic.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

import io.shardline.dto.envelope.Topics;
import io.shardline.logic.intake.IntakeProperties.GroupProtocolChoice;

class EventIntakeTests {

    private static final TopicPartition ZERO = new TopicPartition(Topics.EVENTS, 0);

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final List<String> processed = new CopyOnWriteArrayList<>();
    private final CountDownLatch slow = new CountDownLatch(1);
    private @Nullable EventIntake intake;
    private @Nullable Thread thread;

    @AfterEach
    void stop() throws InterruptedException {
        slow.countDown();
        if (intake != null && thread != null) {
            intake.stop();
            thread.join(10_000);
        }
    }

    @Test
    void finishedRecordsAreCommittedAndCounted() {
        start(5000, DataSize.ofMegabytes(64));
        add(0, "a");
        add(1, "b");
        add(2, "a");

        await().untilAsserted(() -> assertThat(committed()).isEqualTo(3));
        assertThat(processed).containsExactlyInAnyOrder("a@0", "b@1", "a@2");
        await().untilAsserted(() -> assertThat(registry.get("logic.intake.consumed").counter().count()).isEqualTo(3));
        assertThat(ended("handled")).isEqualTo(3);
    }

    @Test
    void nothingBehindAnUnfinishedRecordIsCommitted() {
        start(5000, DataSize.ofMegabytes(64));
        add(0, "a");
        add(1, "slow");
        add(2, "b");
        await().untilAsserted(() -> assertThat(processed).contains("a@0", "b@2"));
        await().untilAsserted(() -> assertThat(committed()).isEqualTo(1));

        slow.countDown();

        await().untilAsserted(() -> assertThat(committed()).isEqualTo(3));
    }

    @Test
    void aConversationWithTooManyRecordsPausesItsPartitionUntilHalfOfThemAreDone() {
        start(4, DataSize.ofMegabytes(64));
        for (int offset = 0; offset < 4; offset++) {
            add(offset, "slow");
        }
        await().untilAsserted(() -> assertThat(paused()).containsExactly(ZERO));

        slow.countDown();

        await().untilAsserted(() -> assertThat(paused()).isEmpty());
        assertThat(registry.get("logic.intake.pauses").counter().count()).isEqualTo(1);
    }

    @Test
    void tooMuchUnfinishedPayloadPausesReading() {
        start(5000, DataSize.ofBytes(3));
        for (int offset = 0; offset < 3; offset++) {
            add(offset, "slow");
        }
        await().untilAsserted(() -> assertThat(paused()).containsExactly(ZERO));

        slow.countDown();

        await().untilAsserted(() -> assertThat(paused()).isEmpty());
    }

    @Test
    void anErrorOfTheConsumerDoesNotEndTheLoop() {
        start(5000, DataSize.ofMegabytes(64));
        onConsumer(() -> consumer.setPollException(new KafkaException("broker is away")));
        await().untilAsserted(() -> assertThat(registry.get("logic.intake.errors").counter().count()).isEqualTo(1));

        add(0, "a");

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(committed()).isEqualTo(1));
    }

    @Test
    void aGroupThatIsNewReadsFromTheBeginning() {
        start(5000, DataSize.ofMegabytes(64));
        add(0, "a");

        await().untilAsserted(() -> assertThat(processed).containsExactly("a@0"));
    }

    @Test
    void stoppingWaitsForWhatRunsAndCommitsIt() throws InterruptedException {
        start(5000, DataSize.ofMegabytes(64));
        add(0, "slow");
        await().untilAsserted(
                () -> assertThat(registry.get("logic.intake.unfinished.records").gauge().value()).isEqualTo(1));

        Thread stopper = Thread.ofVirtual().start(() -> requireIntake().stop());
        slow.countDown();
        stopper.join();
        requireThread().join(10_000);

        assertThat(ended("handled")).isEqualTo(1);
        assertThat(consumer.closed()).isTrue();
    }

    private void start(int maxPerConversation, DataSize maxUnfinished) {
        SerialQueues<String> queues = new SerialQueues<>();
        IntakeProperties properties = new IntakeProperties("g", GroupProtocolChoice.AUTO, maxUnfinished,
                maxPerConversation, Duration.ofMillis(10), Duration.ofSeconds(1), Duration.ofSeconds(5));
        EventIntake created = new EventIntake(consumer, this::process, properties, new IntakeMetrics(registry, queues),
                queues);
        intake = created;
        consumer.updateBeginningOffsets(Map.of(ZERO, 0L));
        thread = Thread.ofPlatform().start(created);
        onConsumer(() -> consumer.rebalance(List.of(ZERO)));
    }

    private Ending process(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
        String key = new String(record.key(), StandardCharsets.UTF_8);
        if ("slow".equals(key)) {
            slow.await();
        }
        processed.add(key + '@' + record.offset());
        return Ending.HANDLED;
    }

    private void add(long offset, String key) {
        onConsumer(
                () -> consumer.addRecord(new ConsumerRecord<>(Topics.EVENTS, 0, offset, 0L, TimestampType.CREATE_TIME,
                        key.length(), 1, key.getBytes(StandardCharsets.UTF_8), new byte[]{'x'},
                        new RecordHeaders(), Optional.empty())));
    }

    /** The consumer is not thread-safe: whatever changes it runs inside of its next poll. */
    private void onConsumer(Runnable change) {
        CountDownLatch done = new CountDownLatch(1);
        consumer.schedulePollTask(() -> {
            change.run();
            done.countDown();
        });
        try {
            done.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private long committed() {
        long[] offset = new long[1];
        onConsumer(() -> {
            var known = consumer.committed(Set.of(ZERO)).get(ZERO);
            offset[0] = known == null ? 0 : known.offset();
        });
        return offset[0];
    }

    private Set<TopicPartition> paused() {
        List<Set<TopicPartition>> found = new CopyOnWriteArrayList<>();
        onConsumer(() -> found.add(Set.copyOf(consumer.paused())));
        return found.getFirst();
    }

    private double ended(String ending) {
        return registry.get("logic.intake.ended").tag("ending", ending).counter().count();
    }

    private EventIntake requireIntake() {
        return Objects.requireNonNull(intake);
    }

    private Thread requireThread() {
        return Objects.requireNonNull(thread);
    }
}
