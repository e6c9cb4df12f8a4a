package io.shardline.gateway.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.shardline.dto.envelope.ConversationKey;
import io.shardline.dto.envelope.Envelope;
import io.shardline.dto.envelope.EventId;
import io.shardline.dto.envelope.EventType;
import io.shardline.dto.envelope.Payload;
import io.shardline.dto.envelope.Topics;
import io.shardline.gateway.publish.PublishWindow.Slot;

class EventPublisherTests {

    private static final int MAX_EVENT = 100;

    private final List<MockProducer<byte[], byte[]>> producers = new CopyOnWriteArrayList<>();
    private final ByteBudget budget = new ByteBudget(10_000);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final PublishWindow window = new PublishWindow(10_000, budget, () -> {});
    private final EventPublisher publisher = new EventPublisher(() -> {
        MockProducer<byte[], byte[]> producer = new MockProducer<>(false, null, new ByteArraySerializer(),
                new ByteArraySerializer());
        producers.add(producer);
        return producer;
    }, new PublishMetrics(registry, budget), MAX_EVENT);

    @AfterEach
    void close() {
        publisher.close();
    }

    @Test
    void anAcknowledgedEventIsReleased() {
        publish(1, 10);
        awaitSent(1);
        assertThat(window.mark()).isNull();

        producers.getFirst().completeNext();

        await().untilAsserted(() -> assertThat(window.mark()).isEqualTo(new Mark("s", 1, Instant.EPOCH)));
        assertThat(count("gateway.inbound.published")).isEqualTo(1);
    }

    @Test
    void eventsGoOutInTheirOrder() {
        for (int sequence = 1; sequence <= 50; sequence++) {
            publish(sequence, 10);
        }
        awaitSent(50);

        assertThat(producers.getFirst().history()).extracting(EventPublisherTests::id)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 50).mapToObj(n -> "e" + n).toList());
    }

    @Test
    void anEventThatIsTooLargeLeavesAStubAndHoldsNothingUp() {
        publish(1, MAX_EVENT + 1);
        awaitSent(1);
        ProducerRecord<byte[], byte[]> stub = producers.getFirst().history().getFirst();
        assertThat(stub.topic()).isEqualTo(Topics.DEAD_LETTERS);
        assertThat(header(stub, "dlt_reason")).isEqualTo("too_large");
        assertThat(header(stub, "dlt_size")).isEqualTo("101");
        assertThat(new String(stub.value(), StandardCharsets.UTF_8)).isEqualTo("{}");

        producers.getFirst().completeNext();

        await().untilAsserted(() -> assertThat(window.mark()).isEqualTo(new Mark("s", 1, Instant.EPOCH)));
        assertThat(dropped("too_large")).isEqualTo(1);
    }

    @Test
    void anEventThatTheBrokerFindsTooLargeLeavesAStubToo() {
        publish(1, 10);
        awaitSent(1);

        producers.getFirst().errorNext(new RecordTooLargeException("too large for the topic"));
        awaitSent(2);
        producers.getFirst().completeNext();

        await().untilAsserted(() -> assertThat(window.mark()).isEqualTo(new Mark("s", 1, Instant.EPOCH)));
        assertThat(dropped("too_large")).isEqualTo(1);
    }

    @Test
    void aFatalErrorMakesANewProducerAndTellsTheShards() {
        AtomicInteger told = new AtomicInteger();
        publisher.onFailure(told::incrementAndGet);
        publish(1, 10);
        publish(2, 10);
        awaitSent(2);

        producers.getFirst().errorNext(new OutOfOrderSequenceException("lost count"));

        assertThat(told).hasValue(1);
        assertThat(window.mark()).isNull();
        publish(3, 10);
        await().untilAsserted(() -> assertThat(producers).hasSize(2));
        await().untilAsserted(() -> assertThat(producers.get(1).history()).extracting(EventPublisherTests::id)
                .containsExactly("e3"));
        assertThat(producers.getFirst().closed()).isTrue();
    }

    @Test
    void aConnectionThatBeganBeforeAFailurePublishesNoMore() {
        int before = publisher.epoch();
        publish(1, 10);
        awaitSent(1);
        producers.getFirst().errorNext(new OutOfOrderSequenceException("lost count"));

        publisher.publish(envelope(2, 10), window, window.admit(new Mark("s", 2, Instant.EPOCH), 10), before);
        publish(3, 10);

        await().untilAsserted(() -> assertThat(producers).hasSize(2));
        await().untilAsserted(() -> assertThat(producers.get(1).history()).extracting(EventPublisherTests::id)
                .containsExactly("e3"));
    }

    private void publish(int sequence, int bytes) {
        Slot slot = window.admit(new Mark("s", sequence, Instant.EPOCH), bytes);
        publisher.publish(envelope(sequence, bytes), window, slot, publisher.epoch());
    }

    private void awaitSent(int count) {
        await().untilAsserted(() -> assertThat(producers).isNotEmpty());
        await().untilAsserted(() -> assertThat(producers.getFirst().history()).hasSize(count));
    }

    private double count(String name) {
        return registry.get(name).counter().count();
    }

    private double dropped(String reason) {
        return registry.get("gateway.inbound.dropped").tag("reason", reason).counter().count();
    }

    private static Envelope envelope(int sequence, int bytes) {
        Instant time = Instant.parse("2026-08-01T02:20:31Z");
        return new Envelope(new EventId("e" + sequence), new EventType("qq.GROUP_AT_MESSAGE_CREATE"),
                ConversationKey.parse("qq/102000001/group/A"), time, time, null, null, Payload.of(new byte[bytes]));
    }

    private static String id(ProducerRecord<byte[], byte[]> record) {
        return header(record, "ce_id");
    }

    private static String header(ProducerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
