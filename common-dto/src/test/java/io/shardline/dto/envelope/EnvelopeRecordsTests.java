package io.shardline.dto.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EnvelopeRecordsTests {

    private static final String TOPIC = "shardline.events";
    private static final BotId BOT = new BotId(Platform.QQ, "102000001");
    private static final Instant TIME = Instant.parse("2026-08-01T02:20:31Z");

    private static final Envelope WEBSOCKET = new Envelope(
            new EventId("ROBOT1.0_q3ZkT8vY2wLr|REFIDX_AAAA=="),
            EventType.of(Platform.QQ, "GROUP_AT_MESSAGE_CREATE"),
            new ConversationKey(BOT, Scene.GROUP, "B2C3D4E5F60718293A4B5C6D7E8F90E5"),
            TIME,
            TIME.plusMillis(120),
            new ShardPosition(new ShardId(1, 4), "6a1f3f9e-9c0e-4f6b-8a31-0d6f2b9d7c55", 42, 1_785_550_831_120_000L),
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            Payload.of("{\"op\":0,\"s\":42,\"t\":\"GROUP_AT_MESSAGE_CREATE\",\"d\":{\"content\":\"你好\"}}"));
    private static final Envelope WEBHOOK = new Envelope(
            new EventId("GUILD_CREATE:1"),
            EventType.of(Platform.QQ, "GUILD_CREATE"),
            new ConversationKey(BOT, Scene.GUILD, "18700000000001"),
            TIME,
            TIME.plusSeconds(1),
            null,
            null,
            Payload.of("{\"op\":0,\"t\":\"GUILD_CREATE\",\"d\":{}}"));
    private static final Envelope CUSTOM = new Envelope(
            new EventId("order-7/paid"),
            EventType.of(Platform.CUSTOM, "order.paid"),
            new ConversationKey(new BotId(Platform.CUSTOM, "shop-1"), Scene.GROUP, "orders/华东 +1"),
            TIME.plusNanos(1),
            TIME.plusSeconds(1),
            null,
            null,
            Payload.of("{\"order\":7}"));

    @ParameterizedTest
    @MethodSource("samples")
    void anEnvelopeBecomesTheRecordThatOthersReadToo(String sample, Envelope envelope) throws Exception {
        JsonNode expected = sample(sample);
        ProducerRecord<byte[], byte[]> record = EnvelopeRecords.toRecord(TOPIC, envelope);

        assertThat(record.topic()).isEqualTo(TOPIC);
        assertThat(record.partition()).isNull();
        assertThat(record.key()).asString(StandardCharsets.UTF_8).isEqualTo(expected.get("key").stringValue());
        assertThat(record.value()).asString(StandardCharsets.UTF_8).isEqualTo(expected.get("value").stringValue());
        assertThat(headers(record)).isEqualTo(headers(expected));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theRecordBecomesTheEnvelopeAgain(String sample, Envelope envelope) throws Exception {
        JsonNode record = sample(sample);

        assertThat(EnvelopeRecords.fromRecord(
                record(record.get("key").stringValue(), record.get("value").stringValue(), headers(record))))
                .isEqualTo(envelope);
    }

    static Stream<Arguments> samples() {
        return Stream.of(
                Arguments.of("websocket", WEBSOCKET), Arguments.of("webhook", WEBHOOK), Arguments.of("custom", CUSTOM));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_type", "ce_time", "ce_session", "ce_sequence", "ce_generation"})
    void aMissingHeaderIsNamed(String header) {
        Map<String, String> headers = headers(EnvelopeRecords.toRecord(TOPIC, WEBSOCKET));
        headers.remove(header);

        assertMalformed(headers, header + ": missing");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        ce_id,           '',                       event id: 0 characters
        ce_type,         GROUP_AT_MESSAGE_CREATE,  event type: GROUP_AT_MESSAGE_CREATE
        ce_type,         .x,                       event type: .x
        ce_time,         yesterday,                Text 'yesterday'
        ce_time,         2026-08-01T02:20:31,      Text '2026-08-01T02:20:31'
        ce_receivedtime, '',                       Text ''
        ce_shard,        4/4,                      shard: 4/4
        ce_shard,        1,                        shard: 1
        ce_shard,        '',                       'shard: '
        ce_sequence,     x,                        'For input string: "x"'
        ce_sequence,     9223372036854775808,      For input string
        ce_generation,   1.5,                      'For input string: "1.5"'
        """)
    void aGarbledHeaderIsNamed(String header, String value, String problem) {
        Map<String, String> headers = headers(EnvelopeRecords.toRecord(TOPIC, WEBSOCKET));
        headers.put(header, value);

        assertMalformed(headers, header + ": " + problem);
    }

    @Test
    void anIdentityThatIsTooLongIsNamed() {
        Map<String, String> headers = headers(EnvelopeRecords.toRecord(TOPIC, WEBSOCKET));
        headers.put("ce_id", "x".repeat(EventId.MAX_LENGTH + 1));

        assertMalformed(headers, "ce_id: event id: 513 characters (expected: 1 to 512)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "qq", "qq/1/group", "qq/1/group/a/b", "moon/1/group/a", "qq//group/a", "qq/1/GROUP/a",
            "qq/1/group/", "qq/1/group/%", "qq/1/group/%zz"})
    void aGarbledKeyIsNamed(String key) {
        assertThatExceptionOfType(MalformedEnvelopeException.class)
                .isThrownBy(() -> EnvelopeRecords.fromRecord(
                        record(key, "{}", headers(EnvelopeRecords.toRecord(TOPIC, WEBHOOK)))))
                .withMessageStartingWith("key: ");
    }

    @Test
    void aRecordWithoutKeyOrValueIsNoEnvelope() {
        var headers = EnvelopeRecords.toRecord(TOPIC, WEBHOOK).headers();

        assertThatExceptionOfType(MalformedEnvelopeException.class)
                .isThrownBy(() -> EnvelopeRecords.fromRecord(consumer(null, new byte[0], headers)))
                .withMessage("key: missing");
        assertThatExceptionOfType(MalformedEnvelopeException.class)
                .isThrownBy(() -> EnvelopeRecords.fromRecord(
                        consumer("qq/1/group/a".getBytes(StandardCharsets.UTF_8), null, headers)))
                .withMessage("value: null (expected: the platform's payload)");
    }

    @Test
    void withoutATimeOfReceiptThePlatformsTimeCounts() {
        Map<String, String> headers = headers(EnvelopeRecords.toRecord(TOPIC, WEBHOOK));
        headers.remove("ce_receivedtime");

        assertThat(EnvelopeRecords.fromRecord(record("qq/1/group/a", "{}", headers)).receivedTime()).isEqualTo(TIME);
    }

    @Test
    void aTimeWithAnOffsetIsTaken() {
        Map<String, String> headers = headers(EnvelopeRecords.toRecord(TOPIC, WEBHOOK));
        headers.put("ce_time", "2026-08-01T10:20:31+08:00");

        assertThat(EnvelopeRecords.fromRecord(record("qq/1/group/a", "{}", headers)).time()).isEqualTo(TIME);
    }

    @Test
    void headersOfOthersAreLeftAlone() {
        Map<String, String> headers = headers(EnvelopeRecords.toRecord(TOPIC, WEBHOOK));
        headers.put("ce_new", "x");
        headers.put("tracestate", "y");

        assertThat(EnvelopeRecords
                .fromRecord(record(WEBHOOK.conversation().toString(), WEBHOOK.payload().text(), headers)))
                .isEqualTo(WEBHOOK);
    }

    @Test
    void aWarmUpRecordIsKnownByItsTypeAlone() {
        ProducerRecord<byte[], byte[]> warmUp = EnvelopeRecords.warmUp(TOPIC, 3, TIME);

        assertThat(warmUp.partition()).isEqualTo(3);
        assertThat(warmUp.key()).isNull();
        assertThat(EnvelopeRecords.typeOf(warmUp.headers())).isEqualTo(EventType.WARM_UP);
        assertThat(headers(warmUp)).containsEntry("ce_id", "shardline.events-3").containsEntry("ce_source",
                "/shardline");
    }

    private static void assertMalformed(Map<String, String> headers, String message) {
        assertThatExceptionOfType(MalformedEnvelopeException.class)
                .isThrownBy(() -> EnvelopeRecords.fromRecord(record("qq/1/group/a", "{}", headers)))
                .withMessageStartingWith(message);
    }

    private static JsonNode sample(String name) throws Exception {
        try (InputStream in = Objects.requireNonNull(
                EnvelopeRecordsTests.class.getResourceAsStream("/envelope/" + name + ".json"))) {
            return JsonMapper.shared().readTree(in);
        }
    }

    private static Map<String, String> headers(JsonNode sample) {
        Map<String, String> headers = new LinkedHashMap<>();
        sample.get("headers").forEachEntry((name, value) -> headers.put(name, value.stringValue()));
        return headers;
    }

    private static Map<String, String> headers(ProducerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return headers;
    }

    private static ConsumerRecord<byte[], byte[]> record(String key, String value, Map<String, String> headers) {
        var record = new ProducerRecord<byte[], byte[]>(TOPIC, new byte[0]);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return consumer(key.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8), record.headers());
    }

    private static ConsumerRecord<byte[], byte[]> consumer(
            byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        return new ConsumerRecord<>(TOPIC, 0, 0, ConsumerRecord.NO_TIMESTAMP, TimestampType.NO_TIMESTAMP_TYPE, 0, 0,
                key,
                value, headers, Optional.empty());
    }
}
