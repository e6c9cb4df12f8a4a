package io.shardline.simulator.fault;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A fault as a tester asked for it.
 *
 * @param kind the name of what it does
 * @param point where it strikes
 * @param scope whom it concerns
 * @param action what it does
 * @param count how often, 0 = without bound
 * @param probability of each strike
 * @param duration how long it stays armed, null = until used up
 * @param request the request, to show it again
 */
public record FaultDefinition(String kind, FaultPoint point, FaultScope scope, FaultAction action, int count,
        double probability, @Nullable Duration duration, ObjectNode request) {}
