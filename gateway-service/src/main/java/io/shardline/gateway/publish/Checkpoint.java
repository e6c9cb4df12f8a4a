package io.shardline.gateway.publish;

import java.time.Instant;

/**
 * From where a shard may be resumed.
 *
 * @param mark everything up to it is safe
 * @param time when the mark was taken
 */
public record Checkpoint(Mark mark, Instant time) {}
