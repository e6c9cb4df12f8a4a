package io.shardline.gateway.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Grants permits in the order of request: at most {@code concurrency} are unused or were used within any window, and at most
 * the platform's budget until its reset. Thread-safe.
 */
public final class SpacedIdentifyGate implements IdentifyGate {

    private static final Logger log = LoggerFactory.getLogger(SpacedIdentifyGate.class);

    private final Duration window;
    private final Clock clock;
    private final SessionLoop timers;
    private final Deque<Ticket> waiting = new ArrayDeque<>();
    private final Deque<Instant> uses = new ArrayDeque<>();
    private int concurrency = 1;
    private int unused;
    private int remaining = Integer.MAX_VALUE;
    private Instant resetAt = Instant.MAX;
    private SessionLoop.@Nullable Timer next;

    /**
     * A gate for one at a time, until it is told better.
     *
     * @param window time in which the platform counts, with some margin
     * @param timers to look again when a window has passed
     */
    public SpacedIdentifyGate(Duration window, Clock clock, SessionLoop timers) {
        this.window = window;
        this.clock = clock;
        this.timers = timers;
    }

    /**
     * Takes over what the platform said.
     *
     * @param maxConcurrency IDENTIFYs per window
     * @param budget IDENTIFYs until the reset
     * @param reset when the budget is whole again
     */
    public void update(int maxConcurrency, int budget, Instant reset) {
        List<Ticket> granted;
        synchronized (this) {
            concurrency = maxConcurrency;
            remaining = budget;
            resetAt = reset;
            granted = grant();
        }
        granted.forEach(ticket -> ticket.granted.run());
    }

    @Override
    public Permit request(Runnable granted) {
        Ticket ticket = new Ticket(granted);
        List<Ticket> now;
        synchronized (this) {
            waiting.add(ticket);
            now = grant();
        }
        now.forEach(each -> each.granted.run());
        return ticket;
    }

    private void lookAgain() {
        List<Ticket> granted;
        synchronized (this) {
            next = null;
            granted = grant();
        }
        granted.forEach(ticket -> ticket.granted.run());
    }

    /** Whom to tell; outside the lock, for they may come back at once. */
    private List<Ticket> grant() {
        Instant now = clock.instant();
        while (!uses.isEmpty() && !uses.peek().plus(window).isAfter(now)) {
            uses.remove();
        }
        if (remaining <= 0 && !resetAt.isAfter(now)) {
            remaining = Integer.MAX_VALUE;
        }
        List<Ticket> granted = new ArrayList<>();
        while (!waiting.isEmpty() && unused + uses.size() < concurrency && unused < remaining) {
            Ticket ticket = waiting.remove();
            ticket.held = true;
            unused++;
            granted.add(ticket);
        }
        if (!waiting.isEmpty() && next == null) {
            scheduleLook(now);
        }
        return granted;
    }

    private void scheduleLook(Instant now) {
        Instant due = null;
        if (unused >= remaining) {
            due = resetAt;
            log.atWarn().setMessage("the platform's budget of sessions is used up").addKeyValue("until", resetAt).log();
        } else if (!uses.isEmpty()) {
            due = uses.peek().plus(window);
        }
        if (due != null && due.isBefore(Instant.MAX)) {
            next = timers.schedule(Duration.between(now, due), this::lookAgain);
        }
    }

    private final class Ticket implements Permit {

        private final Runnable granted;
        private boolean held;
        private boolean over;

        private Ticket(Runnable granted) {
            this.granted = granted;
        }

        @Override
        public void used() {
            end(true);
        }

        @Override
        public void release() {
            end(false);
        }

        private void end(boolean wasUsed) {
            List<Ticket> others;
            synchronized (SpacedIdentifyGate.this) {
                if (over) {
                    return;
                }
                over = true;
                if (held) {
                    unused--;
                } else {
                    waiting.remove(this);
                }
                if (wasUsed) {
                    uses.add(clock.instant());
                    remaining--;
                }
                others = grant();
            }
            others.forEach(ticket -> ticket.granted.run());
        }
    }
}
