package io.shardline.dto.envelope;

/**
 * Where on which shard connection an event was received. Evidence for an audit, never a filter.
 *
 * @param shard the shard that received it
 * @param session the platform's session id
 * @param sequence the platform's sequence number in that session
 * @param generation fencing token of the shard's owner at that time
 */
public record ShardPosition(ShardId shard, String session, long sequence, long generation) {}
