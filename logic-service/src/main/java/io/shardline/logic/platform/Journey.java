package io.shardline.logic.platform;

import java.time.Instant;

/**
 * When an event passed the stations of its way.
 *
 * @param received by the gateway
 * @param consumed by this service
 * @param handled by the plugins
 */
public record Journey(Instant received, Instant consumed, Instant handled) {}
