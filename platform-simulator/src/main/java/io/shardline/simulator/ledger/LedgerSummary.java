package io.shardline.simulator.ledger;

import java.time.Instant;
import java.util.Map;

/**
 * Counts since the last reset.
 *
 * @param since the last reset
 * @param truncated whether a bound was hit
 * @param events emitted events
 * @param pushes frames by why they went out
 * @param calls calls by route, status and code
 * @param deliveries messages of bots that reached their conversation
 * @param withheldAnswers calls whose caller got no proper answer
 * @param attempts authentication attempts by kind and result
 * @param connections opened sockets
 * @param heartbeats received heartbeats
 * @param violations exceeded limits by kind
 * @param used how much is remembered
 * @param bounds how much can be remembered
 */
public record LedgerSummary(Instant since, boolean truncated, long events, Map<String, Long> pushes,
        Map<String, Long> calls, long deliveries, long withheldAnswers, Map<String, Long> attempts, long connections,
        long heartbeats, Map<String, Long> violations, Map<String, Integer> used, LedgerProperties bounds) {}
