package io.shardline.dto.codec.qq;

import org.jspecify.annotations.Nullable;

import io.shardline.dto.envelope.Scene;

/**
 * Which field names the conversation of an event. A frame that lacks the field falls back to the first place it states.
 */
enum PlaceRule {
    /** {@code group_openid}. */
    GROUP,
    /** {@code author.user_openid}, {@code user_openid} or {@code openid}: the same user in different events. */
    C2C,
    /** {@code channel_id}. */
    CHANNEL,
    /** {@code message.channel_id}, of a message that is gone. */
    CHANNEL_OF_MESSAGE,
    /** {@code id}: the event is about the channel. */
    CHANNEL_ITSELF,
    /** {@code guild_id}, which in a direct message is one made up for it. */
    DIRECT,
    /** {@code message.guild_id}, likewise. */
    DIRECT_OF_MESSAGE,
    /** {@code guild_id}. */
    GUILD,
    /** {@code id}: the event is about the guild. */
    GUILD_ITSELF,
    /** What {@code scene} says. */
    SCENE,
    /** Nothing certain: the first place that the frame states. */
    FIRST_STATED;

    static final String GROUP_SCENE = "group";
    static final String C2C_SCENE = "c2c";
    static final String GUILD_SCENE = "guild";

    /** The place, null if the frame states none. */
    @Nullable
    QqPlace find(QqFields fields) {
        QqPlace place = switch (this) {
            case GROUP -> place(Scene.GROUP, fields.groupOpenid);
            case C2C -> place(Scene.C2C, userOf(fields));
            case CHANNEL -> place(Scene.CHANNEL, fields.channelId);
            case CHANNEL_OF_MESSAGE -> place(Scene.CHANNEL, fields.messageChannelId);
            case CHANNEL_ITSELF -> place(Scene.CHANNEL, fields.id);
            case DIRECT -> place(Scene.DM, fields.guildId);
            case DIRECT_OF_MESSAGE -> place(Scene.DM, fields.messageGuildId);
            case GUILD -> place(Scene.GUILD, fields.guildId);
            case GUILD_ITSELF -> place(Scene.GUILD, fields.id);
            case SCENE -> sceneOf(fields);
            case FIRST_STATED -> null;
        };
        return place == null ? firstStated(fields) : place;
    }

    private static @Nullable QqPlace sceneOf(QqFields fields) {
        return switch (fields.scene) {
            case GROUP_SCENE -> place(Scene.GROUP, fields.groupOpenid);
            case C2C_SCENE -> place(Scene.C2C, userOf(fields));
            case GUILD_SCENE -> place(Scene.CHANNEL, fields.channelId);
            case null, default -> null;
        };
    }

    private static @Nullable QqPlace firstStated(QqFields fields) {
        if (fields.groupOpenid != null) {
            return place(Scene.GROUP, fields.groupOpenid);
        }
        if (fields.channelId != null) {
            return place(Scene.CHANNEL, fields.channelId);
        }
        if (fields.guildId != null) {
            return place(Scene.GUILD, fields.guildId);
        }
        return place(Scene.C2C, fields.openid == null ? fields.userOpenid : fields.openid);
    }

    private static @Nullable String userOf(QqFields fields) {
        if (fields.authorUserOpenid != null) {
            return fields.authorUserOpenid;
        }
        if (fields.userOpenid != null) {
            return fields.userOpenid;
        }
        return fields.openid == null ? fields.authorId : fields.openid;
    }

    private static @Nullable QqPlace place(Scene scene, @Nullable String id) {
        return id == null ? null : new QqPlace(scene, id);
    }
}
