package io.shardline.simulator.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything the ledger remembers since its last reset. Guarded by the ledger's lock. */
final class Tables {

    private static final int MAX_LABELS = Short.MAX_VALUE;

    final LedgerProperties bounds;
    final long sinceMicros;
    final Names names;
    /** Types, shards and routes: few, so that columns hold them in two bytes. */
    final Names labels = new Names(MAX_LABELS);
    final EventTable events;
    final PushTable pushes;
    final CallTable calls;
    final List<Attempt> attempts = new ArrayList<>();
    final List<Violation> violations = new ArrayList<>();
    final Map<Violation.Kind, Long> violationCounts = new EnumMap<>(Violation.Kind.class);
    final Map<String, Long> callCounts = new TreeMap<>();
    final Map<String, Long> attemptCounts = new TreeMap<>();
    final Map<PushKind, Long> pushCounts = new EnumMap<>(PushKind.class);
    /** Reply anchors that are not the platform's ids, by call. */
    final Map<Integer, String> unknownAnchors = new HashMap<>();
    boolean attemptsFull;
    boolean violationsFull;
    long heartbeats;
    long delivered;
    long withheld;
    long connections;

    Tables(LedgerProperties bounds, long firstNumber, long sinceMicros) {
        this.bounds = bounds;
        this.sinceMicros = sinceMicros;
        this.names = new Names(bounds.names());
        this.events = new EventTable(bounds.events(), firstNumber);
        this.pushes = new PushTable(bounds.pushes());
        this.calls = new CallTable(bounds.calls());
    }

    boolean truncated() {
        return events.isFull() || calls.isFull() || pushes.isFull() || names.isFull() || labels.isFull()
                || attemptsFull || violationsFull;
    }

    boolean isMessage(int row) {
        return events.exists(row) && events.chunk(row).message[EventTable.offset(row)] == 0;
    }

    /** The row of the event that carried a message or event first, or -1. */
    int messageRow(long number) {
        int row = events.row(number);
        if (row < 0 || !events.exists(row)) {
            return -1;
        }
        int back = events.chunk(row).message[EventTable.offset(row)];
        return back < 0 ? row : Math.max(-1, row - back);
    }
}
