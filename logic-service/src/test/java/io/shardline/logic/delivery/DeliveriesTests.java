package io.shardline.logic.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.Test;

import io.shardline.dto.action.ActionId;
import io.shardline.dto.action.BotAction;
import io.shardline.dto.action.Outcome;
import io.shardline.dto.envelope.ConversationKey;
import io.shardline.dto.envelope.Envelope;
import io.shardline.dto.envelope.EventId;
import io.shardline.dto.envelope.EventType;
import io.shardline.dto.envelope.Payload;
import io.shardline.dto.envelope.Topics;
import io.shardline.dto.message.Segment;
import io.shardline.fixtures.ManualClock;
import io.shardline.logic.platform.Journey;
import io.shardline.logic.plugin.PluginRunner.Recorded;

class DeliveriesTests {

    private static final ActionId ID = ActionId.of(new EventId("cause"), "p", 0);

    private final ManualClock clock = new ManualClock();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ScriptedClient platform = new ScriptedClient();
    private final MockBus bus = new MockBus(true);
    private final Instant received = clock.instant();

    @Test
    void theOutcomeNamesTheActionItsCauseAndItsTime() throws InterruptedException {
        platform.then(() -> {
            clock.advance(Duration.ofSeconds(2));
            return new Outcome.Refused("40054007", "too long");
        });

        deliver("qq/1/group/A");

        ProducerRecord<byte[], byte[]> outcome = bus.sent(Topics.OUTCOMES).getFirst();
        assertThat(MockBus.headers(outcome)).containsEntry("ce_id", ID.value()).containsEntry("ce_time",
                received.plusSeconds(2).toString());
        assertThat(MockBus.text(outcome.value())).isEqualTo("{\"action\":\"" + ID + "\",\"kind\":\"SendMessage\","
                + "\"cause\":\"cause\",\"plugin\":\"p\",\"conversation\":\"qq/1/group/A\",\"outcome\":\"refused\","
                + "\"code\":\"40054007\",\"reason\":\"too long\"}");
        assertThat(actions("refused")).isEqualTo(1);
        assertThat(registry.get("logic.delivery.answer").timer().count()).isZero();
    }

    @Test
    void whatAUserWaitedIsMeasuredWhenTheAnswerIsSent() throws InterruptedException {
        platform.then(() -> {
            clock.advance(Duration.ofSeconds(3));
            return ScriptedClient.SENT;
        });

        deliver("qq/1/group/A");

        assertThat(actions("sent")).isEqualTo(1);
        assertThat(registry.get("logic.delivery.answer").timer().totalTime(TimeUnit.SECONDS)).isEqualTo(3);
    }

    @Test
    void anActionForAPlatformThatNothingServesIsRefused() throws InterruptedException {
        deliver("custom/1/group/A");

        assertThat(platform.performed()).isEmpty();
        assertThat(MockBus.text(bus.sent(Topics.OUTCOMES).getFirst().value()))
                .contains("\"code\":\"unknown-platform\",\"reason\":\"nothing serves custom\"");
    }

    @Test
    void anOutcomeThatIsRefusedIsNoSilentEnd() {
        MockBus strict = new MockBus(false);
        FutureTask<Void> delivery = new FutureTask<>(() -> {
            deliver(strict, "qq/1/group/A");
            return null;
        });
        Thread.ofVirtual().start(delivery);
        await().until(() -> strict.producer().errorNext(new RecordTooLargeException("more than the topic takes")));

        assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> delivery.get(10, TimeUnit.SECONDS))
                .withCauseInstanceOf(RecordRefusedException.class);
    }

    private void deliver(String conversation) throws InterruptedException {
        deliver(bus, conversation);
    }

    private void deliver(MockBus to, String conversation) throws InterruptedException {
        ConversationKey place = ConversationKey.parse(conversation);
        Envelope cause = new Envelope(new EventId("cause"), new EventType("qq.X"), place, received, received, null,
                null,
                Payload.of("{}"));
        to.deliveries(platform, registry, clock).deliver(new Recorded(ID, "p",
                new BotAction.SendMessage(place, List.of(new Segment.Text("hi")), null)), cause,
                new Journey(received, received, received));
    }

    private double actions(String outcome) {
        return registry.get("logic.delivery.actions").tag("action", "send_message").tag("outcome", outcome).counter()
                .count();
    }
}
