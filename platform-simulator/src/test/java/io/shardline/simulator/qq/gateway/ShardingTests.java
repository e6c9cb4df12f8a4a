package io.shardline.simulator.qq.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.shardline.simulator.fixture.Defaults;
import io.shardline.simulator.qq.event.Placement;
import io.shardline.simulator.qq.rule.SwitchBoard;

class ShardingTests {

    private final SwitchBoard switches = Defaults.switches();

    @ParameterizedTest
    @CsvSource({"18700000000001,2,1", "18700000000001,4,3", "18700000000001,9,7", "10984820386914396,2,0",
            "10984820386914396,4,0", "10984820386914396,9,1", "3326534247441079828,2,1", "3326534247441079828,4,3",
            "3326534247441079828,9,5", "17765238429843293567,2,1", "17765238429843293567,4,3",
            "17765238429843293567,9,0"})
    void guildsLandWhereTheFormulaSays(String guildId, int count, int shard) {
        assertThat(Sharding.ofGuild(Long.parseUnsignedLong(guildId), count)).isEqualTo(shard);
    }

    @Test
    void eventsWithoutGuildGoToShardZeroByDefault() {
        assertThat(Sharding.shardOf(new Placement.Ungrouped("B2C3"), 7, switches.gateway())).isZero();
    }

    @Test
    void eventsWithoutGuildCanBeSpreadByHash() {
        SwitchBoard hash = Defaults.switches("{\"gateway\":{\"ungroupedShard\":\"hash\"}}");

        long shards = IntStream.range(0, 100)
                .map(i -> Sharding.shardOf(new Placement.Ungrouped("group " + i), 4, hash.gateway())).distinct()
                .count();

        assertThat(shards).isEqualTo(4);
    }

    @Test
    void directMessagesFollowTheirVirtualGuildUnlessSwitched() {
        var direct = new Placement.Direct(10984820386914396L, 18700000000001L);

        assertThat(Sharding.shardOf(direct, 9, switches.gateway())).isEqualTo(1);
        assertThat(Sharding.shardOf(direct, 9,
                Defaults.switches("{\"gateway\":{\"directMessageShard\":\"source-guild\"}}").gateway())).isEqualTo(7);
        assertThat(Sharding.shardOf(direct, 9,
                Defaults.switches("{\"gateway\":{\"directMessageShard\":\"zero\"}}").gateway())).isZero();
    }
}
