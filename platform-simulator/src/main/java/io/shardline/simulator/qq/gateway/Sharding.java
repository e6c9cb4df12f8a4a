package io.shardline.simulator.qq.gateway;

import io.shardline.simulator.qq.event.Placement;
import io.shardline.simulator.qq.rule.GatewaySwitches;

/** The platform's formula: which shard of how many gets an event. */
final class Sharding {

    /** The lower bits of a guild id do not take part. */
    private static final int IGNORED_BITS = 22;

    private Sharding() {}

    static int shardOf(Placement placement, int count, GatewaySwitches switches) {
        return switch (placement) {
            case Placement.InGuild(long guildId) -> ofGuild(guildId, count);
            case Placement.Direct(long virtualGuildId, long sourceGuildId) -> switch (switches.directMessageShard()) {
                case VIRTUAL_GUILD -> ofGuild(virtualGuildId, count);
                case SOURCE_GUILD -> ofGuild(sourceGuildId, count);
                case ZERO -> 0;
            };
            case Placement.Ungrouped(String key) -> switch (switches.ungroupedShard()) {
                case ZERO -> 0;
                case HASH -> Math.floorMod(key.hashCode(), count);
            };
        };
    }

    /** Guild ids are unsigned 64-bit numbers. */
    static int ofGuild(long guildId, int count) {
        return (int) Long.remainderUnsigned(guildId >>> IGNORED_BITS, count);
    }
}
