package io.shardline.logic.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import io.shardline.dto.action.BotAction;
import io.shardline.dto.action.Outcome;

/** What became of actions, and how long users waited. */
final class DeliveryMetrics {

    private final MeterRegistry registry;
    private final Clock clock;
    private final Timer answer;

    DeliveryMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        this.answer = Timer.builder("logic.delivery.answer")
                .description("From the gateway's receipt of an event to the platform's word on its answer")
                .serviceLevelObjectives(Duration.ofMillis(10), Duration.ofMillis(30), Duration.ofMillis(100),
                        Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(10),
                        Duration.ofSeconds(60))
                .register(registry);
        // All of them from the start: a counter that appears with its first count shows no increase to Prometheus.
        for (Class<?> action : BotAction.class.getPermittedSubclasses()) {
            for (Class<?> outcome : Outcome.class.getPermittedSubclasses()) {
                actions(action, outcome);
            }
        }
    }

    void settled(BotAction action, Outcome outcome, Instant received) {
        actions(action.getClass(), outcome.getClass()).increment();
        if (action instanceof BotAction.SendMessage && outcome instanceof Outcome.Sent) {
            Duration waited = Duration.between(received, clock.instant());
            answer.record(waited.isNegative() ? Duration.ZERO : waited);
        }
    }

    private Counter actions(Class<?> action, Class<?> outcome) {
        return Counter.builder("logic.delivery.actions").tag("action", word(action)).tag("outcome", word(outcome))
                .description("Actions by what became of them").register(registry);
    }

    private static String word(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
