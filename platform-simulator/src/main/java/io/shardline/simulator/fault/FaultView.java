package io.shardline.simulator.fault;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A fault and what became of it.
 *
 * @param id its id
 * @param state armed, used-up, expired or removed
 * @param applied how often it struck
 * @param expiresAt when it is disarmed, null if never
 * @param fault the request it came from
 */
public record FaultView(String id, String state, long applied, @Nullable Instant expiresAt, ObjectNode fault) {}
