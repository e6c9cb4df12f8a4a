package io.shardline.simulator.qq.id;

import java.util.Locale;

/** The kinds of places in which a bot talks. */
public enum Scene {
    /** A channel of a guild. */
    CHANNEL,
    /** A direct message that started in a guild; addressed by a virtual guild id. */
    DM,
    /** A QQ group. */
    GROUP,
    /** A friend's single chat. */
    C2C;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the place belongs to the older guild side of the platform, with its own rules and ids. */
    public boolean ofGuild() {
        return this == CHANNEL || this == DM;
    }
}
