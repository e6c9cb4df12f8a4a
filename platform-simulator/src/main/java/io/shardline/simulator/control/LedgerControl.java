package io.shardline.simulator.control;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.shardline.simulator.json.InvalidFieldException;
import io.shardline.simulator.json.JsonFields;
import io.shardline.simulator.ledger.Attempt;
import io.shardline.simulator.ledger.CallView;
import io.shardline.simulator.ledger.EventView;
import io.shardline.simulator.ledger.Filter;
import io.shardline.simulator.ledger.Ledger;
import io.shardline.simulator.ledger.LedgerReader;
import io.shardline.simulator.ledger.LedgerSummary;
import io.shardline.simulator.ledger.Micros;
import io.shardline.simulator.ledger.Page;
import io.shardline.simulator.ledger.Verdict;
import io.shardline.simulator.ledger.Violation;

/** Shows the ledger. */
@RestController
final class LedgerControl {

    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1_000;

    private final Addresses addresses;
    private final Ledger ledger;
    private final LedgerReader reader;

    /** Which part of a list is wanted. */
    private record Query(Filter filter, long after, int limit) {}

    LedgerControl(Addresses addresses, Ledger ledger, LedgerReader reader) {
        this.addresses = addresses;
        this.ledger = ledger;
        this.reader = reader;
    }

    @GetMapping("/control/ledger")
    LedgerSummary summary() {
        return reader.summary();
    }

    @DeleteMapping("/control/ledger")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset() {
        ledger.reset();
    }

    @GetMapping("/control/ledger/events")
    Page<EventView> events(@RequestParam Map<String, String> parameters) {
        Query query = query(parameters);
        return reader.events(query.filter(), query.after(), query.limit());
    }

    @GetMapping("/control/ledger/calls")
    Page<CallView> calls(@RequestParam Map<String, String> parameters) {
        Query query = query(parameters);
        return reader.calls(query.filter(), query.after(), query.limit());
    }

    @GetMapping("/control/ledger/sessions")
    Page<Attempt> sessions(@RequestParam Map<String, String> parameters) {
        Query query = query(parameters);
        return reader.attempts(query.filter(), query.after(), query.limit());
    }

    @GetMapping("/control/ledger/violations")
    Page<Violation> violations(@RequestParam Map<String, String> parameters) {
        Query query = query(parameters);
        return reader.violations(query.filter(), query.after(), query.limit());
    }

    @GetMapping("/control/ledger/verdict")
    Verdict verdict(@RequestParam Map<String, String> parameters) {
        return reader.verdict(query(parameters).filter());
    }

    private Query query(Map<String, String> parameters) {
        JsonFields fields = JsonFields.ofQuery(parameters);
        String conversation = addresses.findConversation(fields);
        String bot = addresses.findBot(fields);
        long since = fields.findText("since").map(LedgerControl::micros).orElse(0L);
        long after = fields.integer("after", 0L, 0, Long.MAX_VALUE);
        int limit = fields.integer("limit", DEFAULT_LIMIT, 1, MAX_LIMIT);
        fields.end();
        return new Query(new Filter(bot, conversation, since), after, limit);
    }

    private static long micros(String text) {
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            return Micros.of(instant);
        } catch (DateTimeParseException e) {
            throw new InvalidFieldException("since: " + text + " (expected: an instant such as 2026-11-20T10:00:00Z)",
                    e);
        }
    }
}
