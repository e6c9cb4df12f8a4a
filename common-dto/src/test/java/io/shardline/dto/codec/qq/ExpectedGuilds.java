package io.shardline.dto.codec.qq;

import static io.shardline.dto.codec.qq.QqSamples.origin;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.shardline.dto.envelope.Scene;
import io.shardline.dto.event.AudioChanged;
import io.shardline.dto.event.BotEvent;
import io.shardline.dto.event.Change;
import io.shardline.dto.event.Channel;
import io.shardline.dto.event.ChannelChanged;
import io.shardline.dto.event.ChannelPresenceChanged;
import io.shardline.dto.event.ChannelPresenceChanged.Presence;
import io.shardline.dto.event.EventOrigin;
import io.shardline.dto.event.Guild;
import io.shardline.dto.event.GuildChanged;
import io.shardline.dto.event.Member;
import io.shardline.dto.event.MemberJoined;
import io.shardline.dto.event.MemberLeft;
import io.shardline.dto.event.MemberUpdated;
import io.shardline.dto.event.Reaction;
import io.shardline.dto.event.Reaction.EmojiSet;
import io.shardline.dto.event.Reaction.Target;
import io.shardline.dto.event.ReactionAdded;
import io.shardline.dto.event.ReactionRemoved;
import io.shardline.dto.event.User;
import io.shardline.dto.event.User.Role;

/** What the samples of guilds, channels, members, reactions and audio decode to. */
final class ExpectedGuilds {

    private static final Member ALICE = new Member(
            new User(QqSamples.ALICE, "Alice", false, null, Role.MEMBER), List.of("1"),
            Instant.parse("2025-04-12T08:34:42Z"), null);
    private static final Reaction FACE = new Reaction(
            Target.MESSAGE, QqSamples.GUILD_MESSAGE, EmojiSet.PLATFORM, "277");

    private ExpectedGuilds() {}

    static Map<String, BotEvent> events() {
        return Map.ofEntries(
                Map.entry("GUILD_CREATE", guild("GUILD_CREATE", Change.CREATED)),
                Map.entry("GUILD_UPDATE", guild("GUILD_UPDATE", Change.UPDATED)),
                Map.entry("GUILD_DELETE", guild("GUILD_DELETE", Change.DELETED)),
                Map.entry("CHANNEL_CREATE", channel("CHANNEL_CREATE", Change.CREATED)),
                Map.entry("CHANNEL_UPDATE", channel("CHANNEL_UPDATE", Change.UPDATED)),
                Map.entry("CHANNEL_DELETE", channel("CHANNEL_DELETE", Change.DELETED)),
                Map.entry("GUILD_MEMBER_ADD",
                        new MemberJoined(inGuild("GUILD_MEMBER_ADD"), ALICE, QqSamples.BOB)),
                Map.entry("GUILD_MEMBER_UPDATE",
                        new MemberUpdated(inGuild("GUILD_MEMBER_UPDATE"), ALICE, QqSamples.BOB)),
                Map.entry("GUILD_MEMBER_REMOVE",
                        new MemberLeft(inGuild("GUILD_MEMBER_REMOVE"), ALICE, QqSamples.BOB)),
                Map.entry("MESSAGE_REACTION_ADD", new ReactionAdded(
                        inTextChannel("MESSAGE_REACTION_ADD"), QqSamples.GUILD, QqSamples.ALICE, FACE)),
                Map.entry("MESSAGE_REACTION_REMOVE", new ReactionRemoved(
                        inTextChannel("MESSAGE_REACTION_REMOVE"), QqSamples.GUILD, QqSamples.ALICE, FACE)),
                Map.entry("MESSAGE_REACTION_ADD.live", new ReactionAdded(
                        inTextChannel("MESSAGE_REACTION_ADD.live"), QqSamples.GUILD, QqSamples.ALICE,
                        new Reaction(Target.COMMENT, QqSamples.GUILD_MESSAGE, EmojiSet.UNICODE, "128522"))),
                Map.entry("AUDIO_START", audio("AUDIO_START", AudioChanged.State.STARTED)),
                Map.entry("AUDIO_FINISH", audio("AUDIO_FINISH", AudioChanged.State.FINISHED)),
                Map.entry("AUDIO_ON_MIC", audio("AUDIO_ON_MIC", AudioChanged.State.MICROPHONE_ON)),
                Map.entry("AUDIO_OFF_MIC", audio("AUDIO_OFF_MIC", AudioChanged.State.MICROPHONE_OFF)),
                Map.entry("AUDIO_OR_LIVE_CHANNEL_MEMBER_ENTER", new ChannelPresenceChanged(
                        inVoiceChannel("AUDIO_OR_LIVE_CHANNEL_MEMBER_ENTER"), Presence.ENTERED, QqSamples.GUILD,
                        Channel.Kind.VOICE, QqSamples.ALICE)),
                Map.entry("AUDIO_OR_LIVE_CHANNEL_MEMBER_EXIT", new ChannelPresenceChanged(
                        inVoiceChannel("AUDIO_OR_LIVE_CHANNEL_MEMBER_EXIT"), Presence.LEFT, QqSamples.GUILD,
                        Channel.Kind.LIVE, QqSamples.ALICE)));
    }

    private static GuildChanged guild(String name, Change change) {
        return new GuildChanged(
                inGuild(name),
                change,
                new Guild(QqSamples.GUILD, "demo guild", "", QqSamples.ALICE, 10, 1000,
                        Instant.parse("2024-12-31T16:00:00Z")),
                QqSamples.BOB);
    }

    private static ChannelChanged channel(String name, Change change) {
        return new ChannelChanged(
                inTextChannel(name),
                change,
                new Channel(QqSamples.TEXT_CHANNEL, QqSamples.GUILD, "general", Channel.Kind.TEXT, QqSamples.ALICE),
                QqSamples.BOB);
    }

    private static AudioChanged audio(String name, AudioChanged.State state) {
        return new AudioChanged(inVoiceChannel(name), state, QqSamples.GUILD, "https://host/a.mp3", "song");
    }

    private static EventOrigin inGuild(String name) {
        return origin(name, Scene.GUILD, QqSamples.GUILD, QqSamples.RECEIVED);
    }

    private static EventOrigin inTextChannel(String name) {
        return origin(name, Scene.CHANNEL, QqSamples.TEXT_CHANNEL, QqSamples.RECEIVED);
    }

    private static EventOrigin inVoiceChannel(String name) {
        return origin(name, Scene.CHANNEL, QqSamples.VOICE_CHANNEL, QqSamples.RECEIVED);
    }
}
