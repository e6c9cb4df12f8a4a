package io.shardline.logic.processing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.shardline.dto.action.ActionId;
import io.shardline.dto.action.BotAction;
import io.shardline.dto.codec.GapCodec;
import io.shardline.dto.codec.MalformedPayloadException;
import io.shardline.dto.codec.qq.QqEventCodec;
import io.shardline.dto.envelope.Envelope;
import io.shardline.dto.envelope.EnvelopeRecords;
import io.shardline.dto.envelope.EventType;
import io.shardline.dto.envelope.MalformedEnvelopeException;
import io.shardline.dto.event.BotEvent;
import io.shardline.dto.event.InteractionTriggered;
import io.shardline.logic.delivery.Deliveries;
import io.shardline.logic.intake.Ending;
import io.shardline.logic.intake.RecordProcessor;
import io.shardline.logic.platform.Journey;
import io.shardline.logic.plugin.PluginRunner;
import io.shardline.logic.plugin.PluginRunner.Recorded;
import io.shardline.logic.plugin.PluginRunner.Result;
import io.shardline.logic.processing.DeadLetters.Reason;
import io.shardline.logic.routing.Route;
import io.shardline.logic.routing.RouteTable;

/** Works on one event: decode, route, run the handlers, deliver what they asked for. */
final class EventProcessor implements RecordProcessor {

    private static final Logger log = LoggerFactory.getLogger(EventProcessor.class);
    /** Answers that we give by ourselves count as this plugin's. */
    private static final String OURSELVES = "shardline";

    private final QqEventCodec codec = new QqEventCodec();
    private final RouteTable routes;
    private final PluginRunner plugins;
    private final Deliveries deliveries;
    private final DeadLetters deadLetters;
    private final ProcessingMetrics metrics;
    private final Clock clock;

    EventProcessor(RouteTable routes, PluginRunner plugins, Deliveries deliveries, DeadLetters deadLetters,
            ProcessingMetrics metrics, Clock clock) {
        this.routes = routes;
        this.plugins = plugins;
        this.deliveries = deliveries;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public Ending process(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
        try {
            if (EnvelopeRecords.typeOf(record.headers()).equals(EventType.WARM_UP)) {
                return Ending.UNMATCHED;
            }
            return handle(record, EnvelopeRecords.fromRecord(record));
        } catch (MalformedEnvelopeException e) {
            return giveUp(record, Reason.MALFORMED_ENVELOPE, String.valueOf(e.getMessage()));
        } catch (MalformedPayloadException e) {
            return giveUp(record, Reason.UNDECODABLE, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            log.atError().setMessage("event could not be worked on").addKeyValue("partition", record.partition())
                    .addKeyValue("offset", record.offset()).setCause(e).log();
            return giveUp(record, Reason.INTERNAL, e.getClass().getName());
        }
    }

    private Ending handle(ConsumerRecord<byte[], byte[]> record, Envelope envelope) throws InterruptedException {
        Instant consumed = clock.instant();
        metrics.begun(envelope.receivedTime(), consumed);
        BotEvent event = envelope.type().equals(EventType.GAP)
                ? GapCodec.decode(envelope)
                : codec.decode(envelope);
        Optional<Future<?>> acknowledgement = acknowledge(event, envelope, consumed);
        SequencedMap<String, List<Route>> matches = routes.match(event);
        if (matches.isEmpty()) {
            join(acknowledgement);
            return Ending.UNMATCHED;
        }
        List<Result> results = plugins.run(event, matches);
        Journey journey = new Journey(envelope.receivedTime(), consumed, clock.instant());
        Ending ending = Ending.HANDLED;
        for (Result result : results) {
            for (Recorded recorded : result.actions()) {
                deliveries.deliver(recorded, envelope, journey);
            }
            if (result.failure() != null) {
                deadLetters.giveUp(record, Reason.PLUGIN_FAILED, result.failure(), plugins.attempts(), result.plugin());
                ending = Ending.DEAD_LETTERED;
            }
        }
        join(acknowledgement);
        return ending;
    }

    /** A pressed button spins until the platform has its answer, so it does not wait for the handlers. */
    private Optional<Future<?>> acknowledge(BotEvent event, Envelope envelope, Instant consumed) {
        if (!(event instanceof InteractionTriggered interaction) || !interaction.awaitsAnswer()) {
            return Optional.empty();
        }
        BotAction action = new BotAction.AnswerInteraction(envelope.bot(), interaction.interactionId(),
                BotAction.Verdict.SUCCEEDED);
        Recorded recorded = new Recorded(ActionId.of(envelope.id(), OURSELVES, 0), OURSELVES, action);
        Journey journey = new Journey(envelope.receivedTime(), consumed, consumed);
        FutureTask<Boolean> task = new FutureTask<>(() -> {
            deliveries.deliver(recorded, envelope, journey);
            return true;
        });
        Thread.ofVirtual().name("acknowledgement").start(task);
        return Optional.of(task);
    }

    private static void join(Optional<Future<?>> acknowledgement) throws InterruptedException {
        try {
            if (acknowledgement.isPresent()) {
                acknowledgement.get().get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("button press could not be acknowledged", e.getCause());
        }
    }

    private Ending giveUp(ConsumerRecord<byte[], byte[]> record, Reason reason, String detail)
            throws InterruptedException {
        deadLetters.giveUp(record, reason, detail, 1, null);
        return Ending.DEAD_LETTERED;
    }
}
