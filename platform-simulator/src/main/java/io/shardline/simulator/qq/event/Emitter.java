package io.shardline.simulator.qq.event;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.shardline.simulator.ledger.Emission;
import io.shardline.simulator.ledger.Ledger;
import io.shardline.simulator.ledger.Micros;
import io.shardline.simulator.qq.event.EventDraft.Carries;
import io.shardline.simulator.qq.event.EventDraft.OuterId;
import io.shardline.simulator.qq.id.IdRegistry;
import io.shardline.simulator.qq.world.Anchors;
import io.shardline.simulator.qq.world.Conversation;

/** Gives events their numbers, notes them, and sends them on their way. In one conversation, one at a time. */
@Component
public final class Emitter {

    private final AtomicLong numbers = new AtomicLong();
    private final IdRegistry ids;
    private final Anchors anchors;
    private final Ledger ledger;
    private final List<EventOutlet> outlets;
    private final Clock clock;
    private final Counter emitted;

    public Emitter(IdRegistry ids, Anchors anchors, Ledger ledger, List<EventOutlet> outlets, Clock clock,
            MeterRegistry meters) {
        this.ids = ids;
        this.anchors = anchors;
        this.ledger = ledger;
        this.outlets = List.copyOf(outlets);
        this.clock = clock;
        this.emitted = Counter.builder("simulator.event.emitted").description("Events emitted").register(meters);
    }

    public Emitted emit(EventDraft draft) {
        Conversation conversation = draft.conversation();
        synchronized (conversation == null ? this : conversation) {
            return emitInOrder(draft, conversation);
        }
    }

    private Emitted emitInOrder(EventDraft draft, @Nullable Conversation conversation) {
        long number = numbers.incrementAndGet();
        String written = draft.route().conversation();
        long message = switch (draft.carries()) {
            case Carries.Nothing _ -> 0;
            case Carries.NewMessage(var chosenId) -> {
                if (chosenId != null) {
                    ids.chooseMessageId(number, chosenId);
                }
                yield number;
            }
            case Carries.SameMessage(long first) -> first;
        };
        String eventId = switch (draft.outerId()) {
            case OuterId.Formed _ -> ids.eventId(number, draft.type());
            case OuterId.Chosen(String id) -> {
                ids.chooseEventId(number, id);
                yield id;
            }
            case OuterId.Omitted _ -> null;
        };
        if (conversation != null) {
            anchors.open(number, conversation, draft.type());
        }
        var event = new PlatformEvent(number, draft.type(), eventId,
                draft.content().apply(message == 0 ? number : message), draft.route(), draft.oddity());
        ledger.emitted(new Emission(number, message, written, draft.type(), Micros.of(clock.instant())));
        emitted.increment();
        var receipts = new ArrayList<PushReceipt>(1);
        for (EventOutlet outlet : outlets) {
            receipts.addAll(outlet.offer(event));
        }
        return new Emitted(number, message, draft.type(), eventId,
                message == 0 ? null : ids.messageId(message, written), written, receipts);
    }
}
