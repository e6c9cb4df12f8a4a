package io.shardline.simulator.fault;

import java.time.Instant;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

/** One fault with its remaining strikes. Thread-safe. */
final class ArmedFault {

    private final String id;
    private final FaultDefinition definition;
    private final @Nullable Instant expiresAt;
    private long applied;
    private boolean removed;

    ArmedFault(String id, FaultDefinition definition, Instant now) {
        this.id = id;
        this.definition = definition;
        this.expiresAt = definition.duration() == null ? null : now.plus(definition.duration());
    }

    String id() {
        return id;
    }

    FaultDefinition definition() {
        return definition;
    }

    /** Uses up one strike, if there is one left and chance wants it. */
    synchronized boolean tryStrike(Instant now, RandomGenerator random) {
        if (!state(now).equals("armed")
                || (definition.probability() < 1 && random.nextDouble() >= definition.probability())) {
            return false;
        }
        applied++;
        return true;
    }

    synchronized void struck(int times) {
        applied += times;
    }

    synchronized void remove() {
        removed = true;
    }

    synchronized FaultView view(Instant now) {
        return new FaultView(id, state(now), applied, expiresAt, definition.request());
    }

    synchronized boolean isOver(Instant now) {
        return !state(now).equals("armed");
    }

    private String state(Instant now) {
        if (removed) {
            return "removed";
        }
        if (definition.point() == FaultPoint.NOW || (definition.count() > 0 && applied >= definition.count())) {
            return "used-up";
        }
        return expiresAt != null && !now.isBefore(expiresAt) ? "expired" : "armed";
    }
}
