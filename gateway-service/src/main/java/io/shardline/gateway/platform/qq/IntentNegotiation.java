package io.shardline.gateway.platform.qq;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Finds out which of the default intents a bot was granted. The platform refuses an IDENTIFY as a whole and does not say for
 * which intent, so after a refusal of all the optional ones each is tried on its own, on top of those granted so far; a trial
 * costs one IDENTIFY. Shared by all shards of the bot, thread-safe.
 */
final class IntentNegotiation {

    /** Refusals that do not name the intents as their reason may be about them all the same. */
    private static final int UNEXPLAINED_REFUSALS = 2;

    private final boolean fixed;
    private final Set<QqIntent> granted;
    private final Set<QqIntent> refused = EnumSet.noneOf(QqIntent.class);
    private final Deque<List<QqIntent>> trials = new ArrayDeque<>();
    private int unexplained;

    private IntentNegotiation(Set<QqIntent> granted, List<QqIntent> optional, boolean fixed) {
        this.granted = EnumSet.copyOf(granted);
        this.fixed = fixed;
        if (!optional.isEmpty()) {
            trials.add(optional);
        }
    }

    /** Asks for exactly these. */
    static IntentNegotiation fixed(Set<QqIntent> intents) {
        return new IntentNegotiation(intents, List.of(), true);
    }

    /** Asks for the default set and drops what is refused. */
    static IntentNegotiation ofDefaults() {
        return new IntentNegotiation(QqIntent.BASE, QqIntent.OPTIONAL, false);
    }

    /** What the next IDENTIFY shall ask for. */
    synchronized Set<QqIntent> next() {
        Set<QqIntent> wanted = EnumSet.copyOf(granted);
        if (!trials.isEmpty()) {
            wanted.addAll(trials.peek());
        }
        return wanted;
    }

    /** A session with these intents is live. */
    synchronized void accepted(Set<QqIntent> intents) {
        unexplained = 0;
        granted.addAll(intents);
        trials.removeIf(granted::containsAll);
    }

    /**
     * An IDENTIFY with these intents was refused for them; or a RESUME, which asks for none.
     *
     * @return whether another selection can be tried
     */
    synchronized boolean refused(Set<QqIntent> intents) {
        unexplained = 0;
        List<QqIntent> trial = trials.peek();
        if (trial != null && intents.equals(next())) {
            trials.remove();
            if (trial.size() == 1) {
                refused.addAll(trial);
            } else {
                trial.forEach(intent -> trials.add(List.of(intent)));
            }
            return true;
        }
        if (fixed || intents.equals(QqIntent.BASE)) {
            return false;
        }
        if (granted.containsAll(intents)) {
            // What was granted once has been withdrawn.
            granted.retainAll(QqIntent.BASE);
            refused.clear();
            trials.clear();
            trials.add(QqIntent.OPTIONAL);
        }
        return true;
    }

    /** An IDENTIFY was refused without a reason. */
    synchronized void refusedUnexplained(Set<QqIntent> intents) {
        unexplained++;
        if (unexplained >= UNEXPLAINED_REFUSALS) {
            refused(intents);
        }
    }

    /** Whether nothing is left to find out. */
    synchronized boolean settled() {
        return trials.isEmpty();
    }

    /** The intents that sessions were opened with; for a bot that has not been live yet, those it is sure to get. */
    synchronized Set<QqIntent> granted() {
        return EnumSet.copyOf(granted);
    }

    /** The default intents that the bot has to apply for. */
    synchronized Set<QqIntent> refused() {
        return EnumSet.copyOf(refused);
    }
}
