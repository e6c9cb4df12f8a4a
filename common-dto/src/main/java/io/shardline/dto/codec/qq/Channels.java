package io.shardline.dto.codec.qq;

import io.shardline.dto.codec.PayloadValue;
import io.shardline.dto.event.AudioChanged;
import io.shardline.dto.event.Change;
import io.shardline.dto.event.Channel;
import io.shardline.dto.event.Channel.Kind;
import io.shardline.dto.event.ChannelChanged;
import io.shardline.dto.event.ChannelPresenceChanged;
import io.shardline.dto.event.ChannelPresenceChanged.Presence;
import io.shardline.dto.event.EventOrigin;

/** Channels of guilds, and the sound and people in those for talking. */
final class Channels {

    private static final int TEXT = 0;
    private static final int VOICE = 2;
    private static final int CATEGORY = 4;
    /** How the events of people in live channels number these; channels themselves say {@link #LIVE}. */
    private static final int LIVE_WITH_MEMBERS = 5;
    private static final int LIVE = 10_005;
    private static final int APP = 10_006;
    private static final int FORUM = 10_007;
    private static final int UNSTATED = -1;

    private Channels() {}

    static ChannelChanged changed(EventOrigin origin, PayloadValue d, Change change) {
        var channel = new Channel(
                d.get("id").requiredText(),
                d.get("guild_id").requiredText(),
                d.get("name").text(),
                kind(d.get("type")),
                d.get("owner_id").textOrNull());
        return new ChannelChanged(origin, change, channel, d.get("op_user_id").textOrNull());
    }

    static ChannelPresenceChanged entered(EventOrigin origin, PayloadValue d) {
        return presence(origin, d, Presence.ENTERED);
    }

    static ChannelPresenceChanged left(EventOrigin origin, PayloadValue d) {
        return presence(origin, d, Presence.LEFT);
    }

    private static ChannelPresenceChanged presence(EventOrigin origin, PayloadValue d, Presence presence) {
        return new ChannelPresenceChanged(
                origin,
                presence,
                d.get("guild_id").requiredText(),
                kind(d.get("channel_type")),
                d.get("user_id").requiredText());
    }

    static AudioChanged audio(EventOrigin origin, PayloadValue d, AudioChanged.State state) {
        return new AudioChanged(
                origin, state, d.get("guild_id").requiredText(), d.get("audio_url").text(), d.get("text").text());
    }

    private static Kind kind(PayloadValue type) {
        return switch (type.smallNumber(UNSTATED)) {
            case TEXT -> Kind.TEXT;
            case VOICE -> Kind.VOICE;
            case CATEGORY -> Kind.CATEGORY;
            case LIVE, LIVE_WITH_MEMBERS -> Kind.LIVE;
            case APP -> Kind.APP;
            case FORUM -> Kind.FORUM;
            default -> Kind.OTHER;
        };
    }
}
