package io.shardline.gateway.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import io.shardline.dto.envelope.BotId;
import io.shardline.dto.envelope.ShardId;

/** What every keeper of checkpoints has to do. */
abstract class CheckpointsContract {

    private static final Instant TIME = Instant.parse("2026-08-01T02:20:31Z");

    abstract Checkpoints checkpoints();

    @Test
    void anUnknownShardHasNone() {
        assertThat(checkpoints().find(shard(0, 4))).isEmpty();
    }

    @Test
    void theLastOneIsFound() {
        Checkpoints checkpoints = checkpoints();
        checkpoints.save(shard(0, 4), new Mark("s", 7, TIME));
        checkpoints.save(shard(0, 4), new Mark("t", 1, TIME.plusSeconds(1)));

        assertThat(checkpoints.find(shard(0, 4))).contains(new Mark("t", 1, TIME.plusSeconds(1)));
    }

    @Test
    void shardsOfAnotherCountAreOthers() {
        Checkpoints checkpoints = checkpoints();
        checkpoints.save(shard(0, 4), new Mark("s", 7, TIME));

        assertThat(checkpoints.find(shard(0, 8))).isEmpty();
        assertThat(checkpoints.find(shard(1, 4))).isEmpty();
    }

    static ShardKey shard(int index, int count) {
        return new ShardKey(BotId.parse("qq/102000001"), new ShardId(index, count));
    }
}
