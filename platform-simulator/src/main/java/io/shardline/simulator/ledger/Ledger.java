package io.shardline.simulator.ledger;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The platform's own record of what happened, against which a client is judged. Bounded: what does not fit any more is not
 * recorded, and the ledger says so from then on. Thread-safe.
 */
@Component
public final class Ledger {

    private static final int MAX_UNKNOWN_ANCHORS = 10_000;
    private static final int SATURATED = Short.MAX_VALUE;

    private final LedgerProperties bounds;
    private final Clock clock;
    private final Object lock = new Object();
    private final Map<String, Long> lastIdentify = new HashMap<>();
    private Tables tables;
    private long lastNumber;

    public Ledger(LedgerProperties bounds, Clock clock) {
        this.bounds = bounds;
        this.clock = clock;
        this.tables = new Tables(bounds, 1, Micros.of(clock.instant()));
    }

    /** Forgets everything and starts anew. */
    public void reset() {
        synchronized (lock) {
            tables = new Tables(bounds, lastNumber + 1, Micros.of(clock.instant()));
        }
    }

    public void emitted(Emission emission) {
        synchronized (lock) {
            lastNumber = Math.max(lastNumber, emission.number());
            if (!tables.events.open(emission.number())) {
                return;
            }
            int row = tables.events.row(emission.number());
            EventTable.Chunk chunk = tables.events.chunk(row);
            int at = EventTable.offset(row);
            chunk.emitted[at] = emission.atMicros();
            chunk.conversation[at] = tables.names.numberOf(emission.conversation());
            chunk.type[at] = (short) tables.labels.numberOf(emission.type());
            chunk.message[at] = emission.message() == 0
                    ? -1
                    : (int) Math.min(Integer.MAX_VALUE, emission.number() - emission.message());
        }
    }

    public void pushed(Push push) {
        synchronized (lock) {
            tables.pushCounts.merge(push.kind(), 1L, Long::sum);
            int row = tables.events.row(push.number());
            if (row < 0 || !tables.events.exists(row)) {
                return;
            }
            EventTable.Chunk chunk = tables.events.chunk(row);
            int at = EventTable.offset(row);
            int session = tables.names.numberOf(push.session());
            short shard = (short) tables.labels.numberOf(push.shard());
            boolean first = chunk.pushed[at] == 0 && push.kind() != PushKind.DROPPED;
            if (push.kind() != PushKind.DROPPED) {
                chunk.pushes[at] = (short) Math.min(SATURATED, chunk.pushes[at] + 1);
            }
            if (first) {
                chunk.pushed[at] = push.atMicros();
                chunk.session[at] = session;
                chunk.sequence[at] = (int) push.sequence();
                chunk.shard[at] = shard;
                chunk.kind[at] = push.kind().code();
                return;
            }
            int extra = tables.pushes.open();
            if (extra >= 0) {
                PushTable.Chunk extras = tables.pushes.chunk(extra);
                int slot = PushTable.offset(extra);
                extras.number[slot] = push.number();
                extras.at[slot] = push.atMicros();
                extras.session[slot] = session;
                extras.sequence[slot] = (int) push.sequence();
                extras.shard[slot] = shard;
                extras.kind[slot] = push.kind().code();
            }
        }
    }

    /**
     * Records a call.
     *
     * @return its number for {@link #delivered}, -1 if it was not kept
     */
    public int called(Call call) {
        synchronized (lock) {
            String outcome = call.route() + ' ' + call.status() + (call.code() == 0 ? "" : " " + call.code());
            tables.callCounts.merge(outcome, 1L, Long::sum);
            if (call.answer() != Call.Answer.GIVEN) {
                tables.withheld++;
            }
            int row = tables.calls.open();
            if (row >= 0) {
                write(row, call);
            }
            if (call.delivery() > 0) {
                deliver(call.anchor().number(), call.delivery());
            }
            return row;
        }
    }

    /** An audited send was delivered after all. */
    public void delivered(int call, long anchor, long delivery) {
        synchronized (lock) {
            if (call >= 0 && call < tables.calls.rows()) {
                tables.calls.chunk(call).flags[CallTable.offset(call)] |= CallFlags.DELIVERED;
            }
            deliver(anchor, delivery);
        }
    }

    /** Records an attempt to authenticate. */
    public void attempted(String bot, String shard, String kind, String result, String session) {
        long now = Micros.of(clock.instant());
        synchronized (lock) {
            Long previous = lastIdentify.get(bot);
            if (kind.equals("identify")) {
                lastIdentify.put(bot, now);
            }
            tables.attemptCounts.merge(kind + ' ' + result, 1L, Long::sum);
            if (tables.attempts.size() < bounds.attempts()) {
                tables.attempts.add(new Attempt(now, bot, shard, kind, result, session,
                        previous == null ? null : (now - previous) / 1_000));
            } else {
                tables.attemptsFull = true;
            }
        }
    }

    /** Records that a limit was exceeded, whether or not the platform enforced it. */
    public void violated(Violation.Kind kind, String bot, String subject, String detail) {
        long now = Micros.of(clock.instant());
        synchronized (lock) {
            tables.violationCounts.merge(kind, 1L, Long::sum);
            if (tables.violations.size() < bounds.violations()) {
                tables.violations.add(new Violation(now, kind, bot, subject, detail));
            } else {
                tables.violationsFull = true;
            }
        }
    }

    public void heartbeat() {
        synchronized (lock) {
            tables.heartbeats++;
        }
    }

    public void connected() {
        synchronized (lock) {
            tables.connections++;
        }
    }

    /** When an event first went out on a socket, in microseconds; null if it never did or is not remembered. */
    public @Nullable Long firstPush(long number) {
        synchronized (lock) {
            int row = tables.events.row(number);
            if (row < 0 || tables.events.chunk(row).pushed[EventTable.offset(row)] == 0) {
                return null;
            }
            return tables.events.chunk(row).pushed[EventTable.offset(row)];
        }
    }

    /** Reads under the ledger's lock. */
    <T> T read(Reading<T> reading) {
        synchronized (lock) {
            return reading.of(tables);
        }
    }

    /** A look at the tables. */
    interface Reading<T> {
        T of(Tables tables);
    }

    private void write(int row, Call call) {
        CallTable.Chunk chunk = tables.calls.chunk(row);
        int at = CallTable.offset(row);
        chunk.at[at] = call.atMicros();
        chunk.anchor[at] = call.anchor().number();
        chunk.conversation[at] = tables.names.numberOf(call.conversation());
        chunk.sequence[at] = (int) call.sequence();
        chunk.code[at] = call.code();
        chunk.bot[at] = tables.names.numberOf(call.bot());
        chunk.route[at] = (short) tables.labels.numberOf(call.route());
        chunk.status[at] = (short) call.status();
        chunk.flags[at] = CallFlags.of(call.anchor().kind(), call.answer(), call.delivery() > 0);
        if (call.anchor().number() == 0 && !call.anchor().text().isEmpty()
                && tables.unknownAnchors.size() < MAX_UNKNOWN_ANCHORS) {
            tables.unknownAnchors.put(row, call.anchor().text());
        }
    }

    private void deliver(long anchor, long delivery) {
        tables.delivered++;
        int row = anchor == 0 ? -1 : tables.messageRow(anchor);
        if (row < 0) {
            return;
        }
        EventTable.Chunk chunk = tables.events.chunk(row);
        int at = EventTable.offset(row);
        chunk.answers[at] = (short) Math.min(SATURATED, chunk.answers[at] + 1);
        if (chunk.firstAnswer[at] == 0 || delivery < chunk.firstAnswer[at]) {
            chunk.firstAnswer[at] = delivery;
        }
    }
}
