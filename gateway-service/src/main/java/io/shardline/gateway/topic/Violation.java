package io.shardline.gateway.topic;

/**
 * Something about a topic that voids a promise.
 *
 * @param promise by its number in the design: P1 nothing lost, P2 order
 * @param problem what is so and what is expected
 */
record Violation(String promise, String problem) {}
