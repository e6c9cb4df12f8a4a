package io.shardline.dto.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class DeadLetterTests {

    private static final Instant TIME = Instant.parse("2026-08-01T02:20:31Z");
    private static final Envelope EVENT = new Envelope(new EventId("e1"), new EventType("qq.GROUP_AT_MESSAGE_CREATE"),
            ConversationKey.parse("qq/102000001/group/A"), TIME, TIME.plusMillis(3),
            new ShardPosition(new ShardId(1, 4), "s", 7, 2), null, Payload.of("{\"d\":{}}"));
    private static final DeadLetter UNDECODABLE = new DeadLetter("undecodable", "d.id: missing", 1, null,
            "shardline.events-3@42");
    private static final DeadLetter PLUGIN_FAILED = new DeadLetter("plugin_failed", "java.io.IOException", 3, "weather",
            "shardline.events-3@42");

    @Test
    void theReasonStandsBesideTheEventsOwnHeaders() {
        ProducerRecord<byte[], byte[]> letter = PLUGIN_FAILED.toRecord(Topics.DEAD_LETTERS, event());

        assertThat(letter.topic()).isEqualTo(Topics.DEAD_LETTERS);
        assertThat(headers(letter)).containsAllEntriesOf(headers(EnvelopeRecords.toRecord(Topics.EVENTS, EVENT)))
                .containsEntry("dlt_reason", "plugin_failed").containsEntry("dlt_detail", "java.io.IOException")
                .containsEntry("dlt_attempts", "3").containsEntry("dlt_plugin", "weather")
                .containsEntry("dlt_origin", "shardline.events-3@42");
    }

    @Test
    void theEventCanBeReadAgainFromItsDeadLetter() {
        assertThat(EnvelopeRecords.fromRecord(consumed(UNDECODABLE.toRecord(Topics.DEAD_LETTERS, event()))))
                .isEqualTo(EVENT);
    }

    @Test
    void aReplayThatIsGivenUpAgainTellsTheLastReasonOnly() {
        ConsumerRecord<byte[], byte[]> replayed = consumed(PLUGIN_FAILED.toStub(Topics.DEAD_LETTERS, event()));

        ProducerRecord<byte[], byte[]> again = UNDECODABLE.toRecord(Topics.DEAD_LETTERS, replayed);

        assertThat(again.headers().headers("dlt_reason")).hasSize(1);
        assertThat(headers(again)).containsEntry("dlt_reason", "undecodable").containsEntry("dlt_attempts", "1")
                .doesNotContainKeys("dlt_plugin", "dlt_size");
    }

    @Test
    void theRecordThatIsGivenUpIsNotChanged() {
        ConsumerRecord<byte[], byte[]> event = event();

        UNDECODABLE.toRecord(Topics.DEAD_LETTERS, event);

        assertThat(event.headers().lastHeader("dlt_reason")).isNull();
    }

    @Test
    void aStubIsTheEventWithoutItsPayload() {
        ProducerRecord<byte[], byte[]> stub = UNDECODABLE.toStub(Topics.DEAD_LETTERS, EVENT);

        assertThat(headers(stub)).containsEntry("dlt_size", "8").containsEntry("dlt_reason", "undecodable");
        assertThat(EnvelopeRecords.fromRecord(consumed(stub))).isEqualTo(new Envelope(EVENT.id(), EVENT.type(),
                EVENT.conversation(), EVENT.time(), EVENT.receivedTime(), EVENT.position(), null, Payload.of("{}")));
    }

    @Test
    void aRecordAndItsEventLeaveTheSameStub() {
        ProducerRecord<byte[], byte[]> ofRecord = UNDECODABLE.toStub(Topics.DEAD_LETTERS, event());

        assertThat(headers(ofRecord)).isEqualTo(headers(UNDECODABLE.toStub(Topics.DEAD_LETTERS, EVENT)));
        assertThat(ofRecord.value()).isEqualTo("{}".getBytes(StandardCharsets.UTF_8));
    }

    private static ConsumerRecord<byte[], byte[]> event() {
        return consumed(EnvelopeRecords.toRecord(Topics.EVENTS, EVENT));
    }

    private static ConsumerRecord<byte[], byte[]> consumed(ProducerRecord<byte[], byte[]> record) {
        return new ConsumerRecord<>(record.topic(), 3, 42, ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE, 0, 0, record.key(), record.value(), record.headers(),
                Optional.empty());
    }

    private static Map<String, String> headers(ProducerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return headers;
    }
}
