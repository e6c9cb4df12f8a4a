package io.shardline.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import io.shardline.dto.envelope.BotId;
import io.shardline.dto.envelope.ConversationKey;
import io.shardline.dto.envelope.EnvelopeRecords;
import io.shardline.dto.envelope.EventId;
import io.shardline.dto.envelope.EventType;
import io.shardline.dto.envelope.Payload;
import io.shardline.dto.envelope.ShardId;
import io.shardline.fixtures.ManualClock;
import io.shardline.gateway.publish.ByteBudget;
import io.shardline.gateway.publish.DropReason;
import io.shardline.gateway.publish.EventPublisher;
import io.shardline.gateway.publish.Mark;
import io.shardline.gateway.publish.PublishMetrics;
import io.shardline.gateway.publish.ShardKey;
import io.shardline.gateway.session.SessionSignal.HelloReceived;
import io.shardline.gateway.session.SessionSignal.Opened;
import io.shardline.gateway.session.SessionSignal.ReadyReceived;

/** A whole session in virtual time; only its publisher has a thread of its own. */
final class SessionRig implements AutoCloseable {

    static final Duration INTERVAL = Duration.ofSeconds(40);
    static final int WINDOW = 100;
    static final int MAX_EVENT = 60;

    final ManualClock clock = new ManualClock();
    final ManualLoop loop = new ManualLoop(clock);
    final ScriptedTransport transport = new ScriptedTransport();
    final SpacedIdentifyGate gate = new SpacedIdentifyGate(Duration.ofSeconds(5), clock, loop);
    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final ByteBudget budget = new ByteBudget(10_000);
    final PublishMetrics metrics = new PublishMetrics(registry, budget);
    final List<MockProducer<byte[], byte[]>> producers = new CopyOnWriteArrayList<>();
    final EventPublisher publisher = new EventPublisher(() -> {
        var producer = new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
        producers.add(producer);
        return producer;
    }, metrics, MAX_EVENT);
    final ShardSession session = new ShardSession(new ShardKey(BotId.parse("qq/1"), new ShardId(0, 1)), 1,
            transport, gate, loop, new SessionRuntime(publisher, budget, WINDOW, metrics, new SessionMetrics(registry),
                    properties(), clock, new SplittableRandom(1)));

    void start() {
        session.start(Optional.empty());
        loop.run();
    }

    void greet() {
        transport.listener().onSignal(new Opened());
        transport.listener().onSignal(new HelloReceived(INTERVAL));
    }

    /** Time passes, and the peer shows itself. */
    void stayInTouch(Duration span) {
        for (Duration passed = Duration.ZERO; passed.compareTo(span) < 0; passed = passed.plusSeconds(1)) {
            loop.advance(Duration.ofSeconds(1));
            transport.listener().onHeard();
        }
    }

    void live() {
        start();
        greet();
        transport.listener().onSignal(new ReadyReceived("s1"));
        transport.listener().onPassed(1);
        assertThat(transport.calls()).containsExactly("dial", "identify", "live");
    }

    void receive(long sequence, int bytes) {
        transport.listener().onEvent(event(sequence, bytes));
    }

    static InboundEvent event(long sequence, int bytes) {
        return new InboundEvent(new EventId("e" + sequence), new EventType("qq.X"),
                ConversationKey.parse("qq/1/group/A"), null, Payload.of(new byte[bytes]), sequence);
    }

    /** A position in the first session, now. */
    Mark mark(long sequence) {
        return new Mark("s1", sequence, clock.instant());
    }

    static String type(ProducerRecord<byte[], byte[]> record) {
        return EnvelopeRecords.typeOf(record.headers()).value();
    }

    void awaitSent(int count) {
        await().until(() -> !producers.isEmpty() && producers.getLast().history().size() == count);
    }

    void acknowledge(int count) {
        for (int i = 0; i < count; i++) {
            await().until(() -> !producers.isEmpty() && producers.getLast().completeNext());
        }
        loop.run();
    }

    void assertEverythingIsAccountedFor() {
        double dropped = registry.get("gateway.inbound.dropped").counters().stream().mapToDouble(c -> c.count()).sum();
        assertThat(count("gateway.inbound.received"))
                .isEqualTo(count("gateway.inbound.published") + dropped + budget.events());
    }

    double count(String name) {
        return registry.get(name).counter().count();
    }

    double dropped(DropReason reason) {
        return registry.get("gateway.inbound.dropped").tag("reason", reason.name().toLowerCase(Locale.ROOT))
                .counter().count();
    }

    double anomalies(String kind) {
        return registry.get("gateway.session.sequence.anomalies").tag("kind", kind).counter().count();
    }

    private static SessionProperties properties() {
        Duration deadline = Duration.ofSeconds(30);
        return new SessionProperties(deadline, deadline, deadline, deadline, Duration.ofSeconds(2), 20,
                Duration.ofSeconds(60), deadline);
    }

    @Override
    public void close() {
        publisher.close();
    }
}
