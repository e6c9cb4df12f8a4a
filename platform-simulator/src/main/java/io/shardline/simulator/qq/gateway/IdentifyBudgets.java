package io.shardline.simulator.qq.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

import io.shardline.simulator.ledger.Ledger;
import io.shardline.simulator.ledger.Violation;
import io.shardline.simulator.qq.bot.Bot;
import io.shardline.simulator.qq.rule.GatewaySwitches;
import io.shardline.simulator.qq.rule.SlidingWindow;

/** How many sessions a bot may still create: so many per few seconds, and so many a day. Thread-safe. */
@Component
public final class IdentifyBudgets {

    private static final Duration DAY = Duration.ofDays(1);

    private final Clock clock;
    private final Ledger ledger;
    private final Map<String, Budget> budgets = new HashMap<>();

    /** What discovery says of it. */
    public record Allowance(int total, int remaining, long resetAfterMillis, int maxConcurrency) {}

    enum Outcome {
        GRANTED, TOO_FAST, EXHAUSTED
    }

    private static final class Budget {

        private final SlidingWindow recent = new SlidingWindow();
        private Instant dayStart;
        private int used;

        Budget(Instant dayStart) {
            this.dayStart = dayStart;
        }

        void refresh(Instant now) {
            if (!now.isBefore(dayStart.plus(DAY))) {
                dayStart = now;
                used = 0;
            }
        }
    }

    IdentifyBudgets(Clock clock, Ledger ledger) {
        this.clock = clock;
        this.ledger = ledger;
    }

    /** Takes one identify. Exceeding a limit is recorded even where it is not refused. */
    synchronized Outcome take(Bot bot, String shard, GatewaySwitches switches) {
        Instant now = clock.instant();
        Budget budget = budget(bot.appId(), now);
        if (budget.used >= bot.sessionsTotal()) {
            ledger.violated(Violation.Kind.SESSION_LIMIT, bot.appId(), shard,
                    "identify " + (budget.used + 1) + " of " + bot.sessionsTotal() + " in 24h");
            if (switches.enforceSessionLimit()) {
                return Outcome.EXHAUSTED;
            }
        }
        if (!budget.recent.admits(now, bot.maxConcurrency(), switches.identifyWindow())) {
            long since = Duration.between(budget.recent.oldest(now), now).toMillis();
            ledger.violated(Violation.Kind.IDENTIFY_SPACING, bot.appId(), shard, bot.maxConcurrency() + 1
                    + " identifies within " + since + " ms (allowed: " + bot.maxConcurrency() + " per "
                    + switches.identifyWindow().toMillis() + " ms)");
            if (switches.enforceIdentifyWindow()) {
                return Outcome.TOO_FAST;
            }
        }
        budget.recent.take(now);
        budget.used++;
        return Outcome.GRANTED;
    }

    /** Takes one resume, if those count. */
    synchronized void takeResume(Bot bot) {
        budget(bot.appId(), clock.instant()).used++;
    }

    /** What is left for a bot. */
    public synchronized Allowance allowance(Bot bot) {
        Instant now = clock.instant();
        Budget budget = budget(bot.appId(), now);
        return new Allowance(bot.sessionsTotal(), Math.max(0, bot.sessionsTotal() - budget.used),
                Duration.between(now, budget.dayStart.plus(DAY)).toMillis(), bot.maxConcurrency());
    }

    /** Sets what is left for a bot until the day is over. */
    public synchronized void setRemaining(Bot bot, int remaining) {
        budget(bot.appId(), clock.instant()).used = bot.sessionsTotal() - remaining;
    }

    private Budget budget(String appId, Instant now) {
        Budget budget = budgets.computeIfAbsent(appId, _ -> new Budget(now));
        budget.refresh(now);
        return budget;
    }
}
