package io.shardline.simulator.qq.gateway;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

import org.springframework.stereotype.Component;
import reactor.core.scheduler.Scheduler;

import io.shardline.simulator.fault.Faults;
import io.shardline.simulator.fault.PushFault;
import io.shardline.simulator.ledger.Ledger;
import io.shardline.simulator.ledger.Micros;
import io.shardline.simulator.ledger.Push;
import io.shardline.simulator.ledger.PushKind;
import io.shardline.simulator.qq.bot.Intent;
import io.shardline.simulator.qq.event.EventOutlet;
import io.shardline.simulator.qq.event.PlatformEvent;
import io.shardline.simulator.qq.event.PushReceipt;
import io.shardline.simulator.qq.rule.GatewaySwitches;
import io.shardline.simulator.qq.rule.SwitchBoard;

/** Hands each event to the sessions that it concerns. */
@Component
final class Dispatcher implements EventOutlet {

    /** A reordered event goes out after this time even if no other came to overtake it. */
    private static final Duration LONGEST_HOLD = Duration.ofSeconds(1);

    private final Sessions sessions;
    private final SwitchBoard switches;
    private final Faults faults;
    private final Ledger ledger;
    private final Clock clock;
    private final Scheduler timer;
    private final RandomGenerator random;

    Dispatcher(Sessions sessions, SwitchBoard switches, Faults faults, Ledger ledger, Clock clock, Scheduler timer,
            RandomGenerator random) {
        this.sessions = sessions;
        this.switches = switches;
        this.faults = faults;
        this.ledger = ledger;
        this.clock = clock;
        this.timer = timer;
        this.random = random;
    }

    @Override
    public List<PushReceipt> offer(PlatformEvent event) {
        GatewaySwitches now = switches.gateway();
        int mask = Intent.maskOf(event.type(), now.groupMemberIntent());
        var receipts = new ArrayList<PushReceipt>(1);
        for (GatewaySession session : sessions.of(event.route().bot())) {
            if (session.wants(mask) && isMeant(session, event, now)) {
                push(session, event, receipts);
            }
        }
        return receipts;
    }

    private static boolean isMeant(GatewaySession session, PlatformEvent event, GatewaySwitches now) {
        var onlyShard = event.route().onlyShard();
        return onlyShard != null
                ? onlyShard.matches(session.shardIndex(), session.shardCount())
                : Sharding.shardOf(event.route().placement(), session.shardCount(), now) == session.shardIndex();
    }

    private void push(GatewaySession session, PlatformEvent event, List<PushReceipt> receipts) {
        Optional<PushFault> fault = faults.strikePush(session.bot(), session.shardIndex(), session.shardCount(),
                event.route().conversation());
        if (fault.isEmpty()) {
            append(session, event, LogEntry.Kind.EVENT, receipts);
            return;
        }
        switch (fault.get()) {
            case PushFault.Duplicate(int copies, boolean newEventId) -> {
                append(session, event, LogEntry.Kind.EVENT, receipts);
                for (int copy = 0; copy < copies; copy++) {
                    append(session, newEventId ? event.withId(otherId(event)) : event, LogEntry.Kind.DUPLICATE,
                            receipts);
                }
            }
            case PushFault.Reorder _ -> {
                session.hold(event, sessions.replayBytes());
                receipts.add(new PushReceipt(session.id(), session.shard(), 0));
                timer.schedule(() -> session.releaseHeld(sessions.replayBytes()), LONGEST_HOLD.toMillis(),
                        TimeUnit.MILLISECONDS);
            }
            case PushFault.Sequence(var mode, int by) ->
                append(session, event.withOddity(new PlatformEvent.Oddity(mode, by)), LogEntry.Kind.EVENT, receipts);
            case PushFault.OmitId _ -> append(session, event.withId(null), LogEntry.Kind.EVENT, receipts);
            case PushFault.Drop _ -> ledger.pushed(new Push(event.number(), session.id(), session.shard(), 0,
                    Micros.of(clock.instant()), PushKind.DROPPED));
            case PushFault.Pause(Duration by) -> {
                GatewayConnection connection = session.connection();
                if (connection != null) {
                    connection.pause(by);
                }
                append(session, event, LogEntry.Kind.EVENT, receipts);
            }
        }
    }

    private void append(GatewaySession session, PlatformEvent event, LogEntry.Kind kind, List<PushReceipt> receipts) {
        long sequence = session.append(event, kind, sessions.replayBytes());
        receipts.add(new PushReceipt(session.id(), session.shard(), sequence));
    }

    private String otherId(PlatformEvent event) {
        return event.type() + ':' + new UUID(random.nextLong(), random.nextLong());
    }
}
