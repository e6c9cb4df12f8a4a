package io.shardline.gateway.publish;

import java.util.Optional;

/** Where checkpoints are kept: marks from which a shard may be resumed. Calls block; never call on an event loop. */
public interface Checkpoints {

    /** The last checkpoint of a shard; empty if there is none, or none that can be read. */
    Optional<Mark> find(ShardKey shard);

    /**
     * Replaces the checkpoint of a shard.
     *
     * @throws CheckpointException if it could not be kept; the one before stays
     */
    void save(ShardKey shard, Mark mark);
}
