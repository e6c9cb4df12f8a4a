package io.shardline.simulator.qq.http;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

import io.shardline.simulator.ledger.Ledger;
import io.shardline.simulator.ledger.Violation;
import io.shardline.simulator.qq.rule.SlidingWindow;
import io.shardline.simulator.qq.rule.SwitchBoard;

/** Counts calls of each bot against the documented limits. */
@Component
public final class CallLimits {

    private static final int MAX_BOTS = 10_000;

    private final SwitchBoard switches;
    private final Ledger ledger;
    private final Clock clock;
    private final Map<Key, SlidingWindow> windows = new ConcurrentHashMap<>();

    private record Key(String bot, LimitKind kind) {}

    public CallLimits(SwitchBoard switches, Ledger ledger, Clock clock) {
        this.switches = switches;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Counts one call; false if it is one too many. */
    public boolean tryTake(String bot, LimitKind kind) {
        int limit = kind.limit(switches.limits());
        if (limit == 0 || windows.size() > MAX_BOTS) {
            return true;
        }
        SlidingWindow window = windows.computeIfAbsent(new Key(bot, kind), _ -> new SlidingWindow());
        Instant now = clock.instant();
        synchronized (window) {
            if (window.tryTake(now, limit, kind.window())) {
                return true;
            }
        }
        ledger.violated(Violation.Kind.RATE, bot, kind.name().toLowerCase(Locale.ROOT),
                limit + 1 + " calls within " + kind.window().toSeconds() + " s (allowed: " + limit + ")");
        return false;
    }
}
