package io.shardline.simulator.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Works out a verdict from the tables. One pass over the events from the newest to the oldest, one over the calls. */
final class Judgement {

    private static final int MAX_EXAMPLES = 100;
    private static final String SEND = "messages.send.";
    private static final int ACCEPTED_FOR_AUDIT = 202;

    private final Tables tables;
    private final Filter filter;
    private final EventIds ids;
    private final Collector unanswered = new Collector();
    private final Collector repeated = new Collector();
    private final Collector outOfOrder = new Collector();
    private long emitted;
    private long pushed;
    private long answeredOnce;

    Judgement(Tables tables, Filter filter, EventIds ids) {
        this.tables = tables;
        this.filter = filter;
        this.ids = ids;
    }

    Verdict verdict() {
        judgeEvents();
        var refused = new TreeMap<String, Long>();
        long withheld = judgeCalls(refused);
        Map<String, Long> violations = violations();
        boolean clean = unanswered.count == 0 && repeated.count == 0 && outOfOrder.count == 0 && violations.isEmpty()
                && !tables.truncated();
        return new Verdict(clean, tables.truncated(), emitted, pushed, emitted - pushed, answeredOnce,
                unanswered.findings(), repeated.findings(), outOfOrder.findings(), refused, withheld, violations);
    }

    /** Those in detail are what a filter can judge; beyond their bound the ledger is truncated and only sums are kept. */
    private Map<String, Long> violations() {
        var violations = new TreeMap<String, Long>();
        if (filter.bot() == null && filter.sinceMicros() == 0) {
            tables.violationCounts.forEach((kind, count) -> violations.put(kind.name(), count));
        } else {
            tables.violations.stream().filter(filter::admitsViolation)
                    .forEach(violation -> violations.merge(violation.kind().name(), 1L, Long::sum));
        }
        return violations;
    }

    private void judgeEvents() {
        var admitted = new Boolean[tables.names.size()];
        var earliestLaterAnswer = new long[tables.names.size()];
        for (int row = tables.events.rows() - 1; row >= 0; row--) {
            EventTable.Chunk chunk = tables.events.chunk(row);
            int at = EventTable.offset(row);
            if (!tables.isMessage(row) || chunk.emitted[at] < filter.sinceMicros()) {
                continue;
            }
            int conversation = chunk.conversation[at];
            if (admitted[conversation] == null) {
                admitted[conversation] = filter.admits(tables.names.text(conversation));
            }
            if (!admitted[conversation]) {
                continue;
            }
            emitted++;

            pushed += reachedSocket(row) ? 1 : 0;
            int answers = chunk.answers[at];
            if (answers == 0) {
                unanswered.add(row);
                continue;
            }
            answeredOnce += answers == 1 ? 1 : 0;
            if (answers > 1) {
                repeated.add(row);
            }
            long answer = chunk.firstAnswer[at];
            long later = earliestLaterAnswer[conversation];
            if (later != 0 && answer > later) {
                outOfOrder.add(row);
            }
            earliestLaterAnswer[conversation] = later == 0 ? answer : Math.min(later, answer);
        }
    }

    /** A message may have been carried by two events (a mention in a full-mode group); one that arrived is enough. */
    private boolean reachedSocket(int row) {
        if (tables.events.chunk(row).pushed[EventTable.offset(row)] != 0) {
            return true;
        }
        int next = row + 1;
        return next < tables.events.rows() && tables.events.chunk(next).message[EventTable.offset(next)] == 1
                && tables.events.chunk(next).pushed[EventTable.offset(next)] != 0;
    }

    private long judgeCalls(Map<String, Long> refused) {
        long withheld = 0;
        for (int row = 0; row < tables.calls.rows(); row++) {
            CallTable.Chunk chunk = tables.calls.chunk(row);
            int at = CallTable.offset(row);
            if (!filter.admitsCall(tables, row)) {
                continue;
            }
            if (CallFlags.answer(chunk.flags[at]) != Call.Answer.GIVEN) {
                withheld++;
            }
            if (chunk.code[at] != 0 && chunk.status[at] != ACCEPTED_FOR_AUDIT
                    && tables.labels.text(chunk.route[at]).startsWith(SEND)) {
                refused.merge(Integer.toString(chunk.code[at]), 1L, Long::sum);
            }
        }
        return withheld;
    }

    /** Counts findings and keeps the oldest, since the pass goes backwards. */
    private final class Collector {

        private final List<Integer> rows = new ArrayList<>();
        private long count;

        void add(int row) {
            count++;
            rows.add(row);
            if (rows.size() > 2 * MAX_EXAMPLES) {
                rows.subList(0, MAX_EXAMPLES).clear();
            }
        }

        Verdict.Findings findings() {
            return new Verdict.Findings(count,
                    rows.reversed().stream().limit(MAX_EXAMPLES).map(this::example).toList());
        }

        private Verdict.Example example(int row) {
            EventTable.Chunk chunk = tables.events.chunk(row);
            int at = EventTable.offset(row);
            String conversation = tables.names.text(chunk.conversation[at]);
            long number = tables.events.number(row);
            return new Verdict.Example(number, ids.messageId(number, conversation), conversation, reachedSocket(row),
                    chunk.answers[at]);
        }
    }
}
