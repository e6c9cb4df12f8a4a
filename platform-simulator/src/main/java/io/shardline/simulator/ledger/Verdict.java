package io.shardline.simulator.ledger;

import java.util.List;
import java.util.Map;

/**
 * Whether every message was answered exactly once and in order.
 *
 * @param clean nothing is wrong at all
 * @param truncated the ledger was full, so this is not the whole story
 * @param emitted messages
 * @param pushed messages that reached a socket
 * @param neverPushed messages that no session took
 * @param answeredOnce messages with exactly one delivered answer
 * @param unanswered messages without a delivered answer
 * @param answeredMoreThanOnce messages with several delivered answers
 * @param outOfOrder messages whose first answer came after that of a later message in the conversation
 * @param refused refused sends by error code
 * @param withheldAnswers calls whose caller never got a proper answer, because a tester wanted it so
 * @param violations exceeded limits by kind
 */
public record Verdict(boolean clean, boolean truncated, long emitted, long pushed, long neverPushed, long answeredOnce,
        Findings unanswered, Findings answeredMoreThanOnce, Findings outOfOrder, Map<String, Long> refused,
        long withheldAnswers, Map<String, Long> violations) {

    /** How many, and the first of them. */
    public record Findings(long count, List<Example> examples) {
        public Findings {
            examples = List.copyOf(examples);
        }
    }

    /**
     * One message.
     *
     * @param number its number
     * @param messageId its id
     * @param conversation where
     * @param pushed whether it reached a socket
     * @param answers how many answers were delivered
     */
    public record Example(long number, String messageId, String conversation, boolean pushed, int answers) {}
}
