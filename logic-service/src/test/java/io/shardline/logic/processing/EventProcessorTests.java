package io.shardline.logic.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.shardline.dto.action.BotAction;
import io.shardline.dto.action.BotAction.Verdict;
import io.shardline.dto.action.ReplyAnchor;
import io.shardline.dto.envelope.ConversationKey;
import io.shardline.dto.envelope.Envelope;
import io.shardline.dto.envelope.EnvelopeRecords;
import io.shardline.dto.envelope.EventId;
import io.shardline.dto.envelope.EventType;
import io.shardline.dto.envelope.Payload;
import io.shardline.dto.envelope.Topics;
import io.shardline.dto.message.Segment;
import io.shardline.fixtures.ManualClock;
import io.shardline.logic.delivery.MockBus;
import io.shardline.logic.delivery.ScriptedClient;
import io.shardline.logic.intake.Ending;
import io.shardline.logic.plugin.PluginRunners;
import io.shardline.logic.routing.Route;
import io.shardline.logic.routing.Route.Trigger;
import io.shardline.logic.routing.RouteTable;

class EventProcessorTests {

    private static final ConversationKey CONVERSATION = ConversationKey.parse("qq/1/group/A");
    private static final String MESSAGE = """
        {"op":0,"s":8,"t":"GROUP_AT_MESSAGE_CREATE","id":"e1","d":{"id":"m1","group_openid":"A","content":" hi",
         "timestamp":"2026-08-01T10:20:31+08:00","author":{"member_openid":"U"}}}
        """;
    private static final String PRESS = """
        {"op":0,"s":9,"t":"INTERACTION_CREATE","id":"e2","d":{"id":"i1","type":%d,"scene":"group","group_openid":"A",
         "data":{"resolved":{"button_id":"b"}}}}
        """;

    private final ManualClock clock = new ManualClock();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final MockBus bus = new MockBus(true);
    private final ScriptedClient platform = new ScriptedClient();
    private final List<Route> routes = new ArrayList<>();

    @Test
    void aPayloadThatCannotBeReadIsADeadLetterOnceWithTheReason() throws InterruptedException {
        mention("p", "unseen");

        assertThat(process(record("qq.GROUP_AT_MESSAGE_CREATE", "{\"d\":{\"id\":7}}"))).isEqualTo(Ending.DEAD_LETTERED);

        assertThat(bus.sent(Topics.DEAD_LETTERS)).singleElement().satisfies(letter -> {
            assertThat(MockBus.text(letter.key())).isEqualTo("qq/1/group/A");
            assertThat(MockBus.text(letter.value())).isEqualTo("{\"d\":{\"id\":7}}");
            assertThat(MockBus.headers(letter)).containsEntry("ce_id", "cause")
                    .containsEntry("dlt_reason", "undecodable")
                    .containsEntry("dlt_attempts", "1").containsEntry("dlt_origin", "shardline.events-3@42")
                    .doesNotContainKey("dlt_plugin").hasEntrySatisfying("dlt_detail",
                            detail -> assertThat(detail).startsWith("d."));
        });
        assertThat(bus.producer().history()).hasSize(1);
        assertThat(deadLetters("undecodable")).isEqualTo(1);
    }

    @Test
    void aRecordThatIsNoEnvelopeIsADeadLetterWithTheReason() throws InterruptedException {
        ConsumerRecord<byte[], byte[]> record = record("qq.GROUP_AT_MESSAGE_CREATE", MESSAGE);
        record.headers().remove("ce_id");

        assertThat(process(record)).isEqualTo(Ending.DEAD_LETTERED);

        assertThat(bus.sent(Topics.DEAD_LETTERS)).singleElement()
                .satisfies(letter -> assertThat(MockBus.headers(letter))
                        .containsEntry("dlt_reason", "malformed_envelope")
                        .containsEntry("dlt_detail", "ce_id: missing"));
        assertThat(deadLetters("malformed_envelope")).isEqualTo(1);
    }

    @Test
    void anEventThatNobodyWantsLeavesNoTrace() throws InterruptedException {
        assertThat(process(record("qq.GROUP_AT_MESSAGE_CREATE", MESSAGE))).isEqualTo(Ending.UNMATCHED);

        assertThat(bus.producer().history()).isEmpty();
        assertThat(platform.performed()).isEmpty();
    }

    @Test
    void aWarmUpRecordIsNoEvent() throws InterruptedException {
        var warmUp = EnvelopeRecords.warmUp(Topics.EVENTS, 3, clock.instant());

        assertThat(process(consumed(null, warmUp.value(), warmUp.headers()))).isEqualTo(Ending.UNMATCHED);

        assertThat(bus.producer().history()).isEmpty();
    }

    @Test
    void aReplyIsPerformedAndItsOutcomeRecorded() throws InterruptedException {
        mention("p", "pong");

        assertThat(process(record("qq.GROUP_AT_MESSAGE_CREATE", MESSAGE))).isEqualTo(Ending.HANDLED);

        assertThat(platform.performed()).containsExactly(reply("pong"));
        assertThat(bus.producer().history()).singleElement().satisfies(outcome -> {
            assertThat(outcome.topic()).isEqualTo(Topics.OUTCOMES);
            assertThat(MockBus.text(outcome.key())).isEqualTo("qq/1/group/A");
            assertThat(MockBus.text(outcome.value())).contains("\"cause\":\"cause\"", "\"plugin\":\"p\"",
                    "\"outcome\":\"sent\"");
        });
    }

    @Test
    void aPluginThatFailsIsADeadLetterOfItsOwnAndTheRestIsDone() throws InterruptedException {
        mention("p", "unsaid");
        failing("p");
        mention("q", "here");
        failing("r");

        assertThat(process(record("qq.GROUP_AT_MESSAGE_CREATE", MESSAGE))).isEqualTo(Ending.DEAD_LETTERED);

        assertThat(bus.sent(Topics.DEAD_LETTERS)).hasSize(2).allSatisfy(letter -> {
            assertThat(MockBus.text(letter.value())).isEqualTo(MESSAGE);
            assertThat(MockBus.headers(letter)).containsEntry("dlt_reason", "plugin_failed")
                    .containsEntry("dlt_attempts", "2")
                    .containsEntry("dlt_detail", "java.lang.IllegalStateException");
        }).extracting(letter -> MockBus.headers(letter).get("dlt_plugin")).containsExactly("p", "r");
        assertThat(platform.performed()).containsExactly(reply("here"));
        assertThat(bus.sent(Topics.OUTCOMES)).hasSize(1);
        assertThat(deadLetters("plugin_failed")).isEqualTo(2);
    }

    @Test
    void aFaultOfOurOwnIsADeadLetterThatQuotesNothing() throws InterruptedException {
        mention("p", "pong");
        platform.then(() -> {
            throw new IllegalStateException("content of a message");
        });

        assertThat(process(record("qq.GROUP_AT_MESSAGE_CREATE", MESSAGE))).isEqualTo(Ending.DEAD_LETTERED);

        assertThat(bus.sent(Topics.DEAD_LETTERS)).singleElement()
                .satisfies(letter -> assertThat(MockBus.headers(letter))
                        .containsEntry("dlt_reason", "internal")
                        .containsEntry("dlt_detail", "java.lang.IllegalStateException"));
    }

    @Test
    void theWorkIsNotOverBeforeTheDeadLetterIsSafe() throws Exception {
        MockBus slow = new MockBus(false);
        FutureTask<Ending> work = background(slow, record("qq.GROUP_AT_MESSAGE_CREATE", "{"));

        await().until(() -> slow.producer().history().size() == 1);
        assertThat(work.isDone()).isFalse();
        assertThat(deadLetters("undecodable")).isZero();

        slow.producer().completeNext();
        assertThat(work.get(10, TimeUnit.SECONDS)).isEqualTo(Ending.DEAD_LETTERED);
        assertThat(deadLetters("undecodable")).isEqualTo(1);
    }

    @Test
    void aDeadLetterThatIsTooLargeIsKeptAsAStub() throws Exception {
        MockBus strict = new MockBus(false);
        FutureTask<Ending> work = background(strict, record("qq.GROUP_AT_MESSAGE_CREATE", "{123456"));

        await().until(() -> strict.producer().errorNext(new RecordTooLargeException("no room for the reason")));
        await().until(() -> strict.producer().completeNext());

        assertThat(work.get(10, TimeUnit.SECONDS)).isEqualTo(Ending.DEAD_LETTERED);
        ProducerRecord<byte[], byte[]> stub = strict.sent(Topics.DEAD_LETTERS).getLast();
        assertThat(MockBus.text(stub.value())).isEqualTo("{}");
        assertThat(MockBus.headers(stub)).containsEntry("ce_id", "cause").containsEntry("dlt_reason", "undecodable")
                .containsEntry("dlt_size", "7");
    }

    @Test
    void aPressedButtonIsAnsweredBeforeItsHandlerEnds() throws InterruptedException {
        CountDownLatch answered = new CountDownLatch(1);
        platform.then(() -> {
            answered.countDown();
            return ScriptedClient.SENT;
        });
        routes.add(new Route("p", new Trigger.Button("b"), (_, _) -> assertThat(answered.await(10, TimeUnit.SECONDS))
                .as("answered while the handler runs").isTrue()));

        assertThat(process(record("qq.INTERACTION_CREATE", PRESS.formatted(11)))).isEqualTo(Ending.HANDLED);

        assertThat(platform.performed())
                .containsExactly(new BotAction.AnswerInteraction(CONVERSATION.bot(), "i1", Verdict.SUCCEEDED));
        assertThat(bus.sent(Topics.OUTCOMES)).singleElement().satisfies(
                outcome -> assertThat(MockBus.text(outcome.value())).contains("\"plugin\":\"shardline\""));
    }

    @Test
    void aPressedButtonThatNobodyWantsIsAnsweredToo() throws InterruptedException {
        assertThat(process(record("qq.INTERACTION_CREATE", PRESS.formatted(11)))).isEqualTo(Ending.UNMATCHED);

        assertThat(platform.performed()).hasSize(1);
        assertThat(bus.sent(Topics.OUTCOMES)).hasSize(1);
    }

    @Test
    void aPressWhoseAnswerFailsForAFaultOfOurOwnIsADeadLetter() throws InterruptedException {
        platform.then(() -> {
            throw new IllegalStateException("content of a message");
        });

        assertThat(process(record("qq.INTERACTION_CREATE", PRESS.formatted(11)))).isEqualTo(Ending.DEAD_LETTERED);

        assertThat(deadLetters("internal")).isEqualTo(1);
    }

    @Test
    void whatThePlatformDoesNotWaitForIsNotAnswered() throws InterruptedException {
        assertThat(process(record("qq.INTERACTION_CREATE", PRESS.formatted(13)))).isEqualTo(Ending.UNMATCHED);

        assertThat(platform.performed()).isEmpty();
    }

    @Test
    void theAgeOfAnEventIsMeasuredFromItsReceipt() throws InterruptedException {
        ConsumerRecord<byte[], byte[]> record = record("qq.GROUP_AT_MESSAGE_CREATE", MESSAGE);
        clock.advance(Duration.ofSeconds(7));

        process(record);

        assertThat(registry.get("logic.processing.age").timer().totalTime(TimeUnit.SECONDS)).isEqualTo(7);
    }

    private void mention(String plugin, String answer) {
        routes.add(new Route(plugin, new Trigger.Mention(), (_, recorder) -> recorder.record(reply(answer))));
    }

    private void failing(String plugin) {
        routes.add(new Route(plugin, new Trigger.Mention(), (_, _) -> {
            throw new IllegalStateException("content of a message");
        }));
    }

    private static BotAction reply(String text) {
        return new BotAction.SendMessage(CONVERSATION, List.of(new Segment.Text(text)),
                new ReplyAnchor.ToMessage("m1"));
    }

    private Ending process(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
        return processor(bus).process(record);
    }

    private FutureTask<Ending> background(MockBus other, ConsumerRecord<byte[], byte[]> record) {
        FutureTask<Ending> work = new FutureTask<>(() -> processor(other).process(record));
        Thread.ofVirtual().start(work);
        return work;
    }

    private EventProcessor processor(MockBus to) {
        ProcessingMetrics metrics = new ProcessingMetrics(registry);
        return new EventProcessor(new RouteTable(routes), PluginRunners.of(2, registry),
                to.deliveries(platform, registry, clock), new DeadLetters(to.sender(), metrics), metrics, clock);
    }

    private double deadLetters(String reason) {
        return registry.get("logic.processing.dead.letters").tag("reason", reason).counter().count();
    }

    private ConsumerRecord<byte[], byte[]> record(String type, String payload) {
        Instant now = clock.instant();
        ProducerRecord<byte[], byte[]> record = EnvelopeRecords.toRecord(Topics.EVENTS, new Envelope(
                new EventId("cause"), new EventType(type), CONVERSATION, now, now, null, null,
                Payload.of(payload.getBytes(StandardCharsets.UTF_8))));
        return consumed(record.key(), record.value(), record.headers());
    }

    private static ConsumerRecord<byte[], byte[]> consumed(byte @Nullable [] key, byte[] value, Headers headers) {
        return new ConsumerRecord<>(Topics.EVENTS, 3, 42, ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE, 0, value.length, key, value, headers, Optional.empty());
    }
}
