package io.shardline.simulator.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.shardline.simulator.ledger.EventView.PushView;

/** Answers questions about the ledger. */
@Component
public final class LedgerReader {

    private final Ledger ledger;
    private final EventIds ids;

    public LedgerReader(Ledger ledger, EventIds ids) {
        this.ledger = ledger;
        this.ids = ids;
    }

    public Verdict verdict(Filter filter) {
        return ledger.read(tables -> new Judgement(tables, filter, ids).verdict());
    }

    public LedgerSummary summary() {
        return ledger.read(tables -> {
            var pushes = new TreeMap<String, Long>();
            tables.pushCounts.forEach((kind, count) -> pushes.put(kind.name().toLowerCase(Locale.ROOT), count));
            var violations = new TreeMap<String, Long>();
            tables.violationCounts.forEach((kind, count) -> violations.put(kind.name(), count));
            var used = Map.of("events", tables.events.filled(), "calls", tables.calls.rows(), "pushes",
                    tables.pushes.rows(), "attempts", tables.attempts.size(), "names", tables.names.size());
            return new LedgerSummary(Micros.toInstant(tables.sinceMicros), tables.truncated(), tables.events.filled(),
                    pushes, Map.copyOf(tables.callCounts), tables.delivered, tables.withheld,
                    Map.copyOf(tables.attemptCounts), tables.connections, tables.heartbeats, violations,
                    new TreeMap<>(used), tables.bounds);
        });
    }

    /** Events with a number above {@code after}. */
    public Page<EventView> events(Filter filter, long after, int limit) {
        return ledger.read(tables -> {
            var rows = new ArrayList<Integer>();
            int row = (int) Math.max(0, Math.min(tables.events.rows(), after + 1 - tables.events.number(0)));
            for (; row < tables.events.rows() && rows.size() < limit; row++) {
                EventTable.Chunk chunk = tables.events.chunk(row);
                int at = EventTable.offset(row);
                if (tables.events.exists(row) && chunk.emitted[at] >= filter.sinceMicros()
                        && filter.admits(tables.names.text(chunk.conversation[at]))) {
                    rows.add(row);
                }
            }
            Map<Long, List<PushView>> pushes = pushesOf(tables, rows);
            List<EventView> items = rows.stream().map(found -> eventView(tables, found, pushes)).toList();
            boolean more = row < tables.events.rows() && !items.isEmpty();
            return new Page<>(items, more ? (Long) items.getLast().number() : null);
        });
    }

    /** Calls with a number of at least {@code after}. */
    public Page<CallView> calls(Filter filter, long after, int limit) {
        return ledger.read(tables -> {
            var items = new ArrayList<CallView>();
            int row = (int) Math.max(0, Math.min(tables.calls.rows(), after));
            for (; row < tables.calls.rows() && items.size() < limit; row++) {
                if (filter.admitsCall(tables, row)) {
                    items.add(callView(tables, row));
                }
            }
            return new Page<>(items, row < tables.calls.rows() ? (Long) (long) row : null);
        });
    }

    /** Authentication attempts, the first {@code after} left out. */
    public Page<Attempt> attempts(Filter filter, long after, int limit) {
        return ledger.read(tables -> page(tables.attempts, after, limit,
                attempt -> attempt.atUs() >= filter.sinceMicros() && filter.admitsBot(attempt.bot())));
    }

    /** Exceeded limits, the first {@code after} left out. */
    public Page<Violation> violations(Filter filter, long after, int limit) {
        return ledger.read(tables -> page(tables.violations, after, limit, filter::admitsViolation));
    }

    private static <T> Page<T> page(List<T> all, long after, int limit, Predicate<T> admitted) {
        var items = new ArrayList<T>();
        int index = (int) Math.max(0, Math.min(all.size(), after));
        for (; index < all.size() && items.size() < limit; index++) {
            if (admitted.test(all.get(index))) {
                items.add(all.get(index));
            }
        }
        return new Page<>(items, index < all.size() ? (Long) (long) index : null);
    }

    private static Map<Long, List<PushView>> pushesOf(Tables tables, List<Integer> rows) {
        Map<Long, List<PushView>> pushes = new HashMap<>();
        for (int row : rows) {
            EventTable.Chunk chunk = tables.events.chunk(row);
            int at = EventTable.offset(row);
            var found = new ArrayList<PushView>();
            if (chunk.pushed[at] != 0) {
                found.add(new PushView(tables.names.text(chunk.session[at]), tables.labels.text(chunk.shard[at]),
                        Integer.toUnsignedLong(chunk.sequence[at]), chunk.pushed[at], PushKind.of(chunk.kind[at])));
            }
            pushes.put(tables.events.number(row), found);
        }
        tables.pushes.forEachRow(row -> {
            PushTable.Chunk chunk = tables.pushes.chunk(row);
            int at = PushTable.offset(row);
            List<PushView> found = pushes.get(chunk.number[at]);
            if (found != null) {
                found.add(new PushView(tables.names.text(chunk.session[at]), tables.labels.text(chunk.shard[at]),
                        Integer.toUnsignedLong(chunk.sequence[at]), chunk.at[at], PushKind.of(chunk.kind[at])));
            }
        });
        return pushes;
    }

    private EventView eventView(Tables tables, int row, Map<Long, List<PushView>> pushes) {
        EventTable.Chunk chunk = tables.events.chunk(row);
        int at = EventTable.offset(row);
        long number = tables.events.number(row);
        String type = tables.labels.text(chunk.type[at]);
        String conversation = tables.names.text(chunk.conversation[at]);
        int back = chunk.message[at];
        int messageRow = tables.messageRow(number);
        int answers = messageRow < 0
                ? 0
                : tables.events.chunk(messageRow).answers[EventTable.offset(messageRow)];
        return new EventView(number, type, ids.eventId(number, type),
                back < 0 ? null : ids.messageId(number - back, conversation), conversation, chunk.emitted[at],
                List.copyOf(pushes.getOrDefault(number, List.of())), answers);
    }

    private CallView callView(Tables tables, int row) {
        CallTable.Chunk chunk = tables.calls.chunk(row);
        int at = CallTable.offset(row);
        byte flags = chunk.flags[at];
        String conversation = tables.names.text(chunk.conversation[at]);
        Call.Anchor.Kind anchor = CallFlags.anchor(flags);
        long sequence = Integer.toUnsignedLong(chunk.sequence[at]);
        return new CallView(row, chunk.at[at], tables.labels.text(chunk.route[at]), tables.names.text(chunk.bot[at]),
                conversation.isEmpty() ? null : conversation,
                anchor == Call.Anchor.Kind.MESSAGE ? anchorText(tables, row, conversation) : null,
                anchor == Call.Anchor.Kind.EVENT ? anchorText(tables, row, null) : null,
                sequence == 0 ? null : sequence, chunk.status[at], chunk.code[at], CallFlags.delivered(flags),
                CallFlags.answer(flags));
    }

    private String anchorText(Tables tables, int row, @Nullable String messageConversation) {
        long number = tables.calls.chunk(row).anchor[CallTable.offset(row)];
        if (number == 0) {
            return tables.unknownAnchors.getOrDefault(row, "");
        }
        if (messageConversation != null) {
            return ids.messageId(number, messageConversation);
        }
        int event = tables.events.row(number);
        return event < 0
                ? "event " + number
                : ids.eventId(number, tables.labels.text(tables.events.chunk(event).type[EventTable.offset(event)]));
    }
}
