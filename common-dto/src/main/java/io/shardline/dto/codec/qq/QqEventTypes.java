package io.shardline.dto.codec.qq;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.shardline.dto.codec.qq.QqEventType.Decoder;
import io.shardline.dto.envelope.EventType;
import io.shardline.dto.envelope.Platform;
import io.shardline.dto.event.AudioChanged.State;
import io.shardline.dto.event.Change;
import io.shardline.dto.event.ForumItem.Kind;

/**
 * The platform's event types that this version knows, in the order of its intents. A type that is missing here is
 * forwarded and decoded all the same, by the fields that it happens to have and as unrecognized.
 */
final class QqEventTypes {

    private static final Map<String, QqEventType> BY_NAME = Stream.of(
            type("GUILD_CREATE", PlaceRule.GUILD_ITSELF, (origin, d) -> Guilds.changed(origin, d, Change.CREATED)),
            type("GUILD_UPDATE", PlaceRule.GUILD_ITSELF, (origin, d) -> Guilds.changed(origin, d, Change.UPDATED)),
            type("GUILD_DELETE", PlaceRule.GUILD_ITSELF, (origin, d) -> Guilds.changed(origin, d, Change.DELETED)),
            type("CHANNEL_CREATE", PlaceRule.CHANNEL_ITSELF,
                    (origin, d) -> Channels.changed(origin, d, Change.CREATED)),
            type("CHANNEL_UPDATE", PlaceRule.CHANNEL_ITSELF,
                    (origin, d) -> Channels.changed(origin, d, Change.UPDATED)),
            type("CHANNEL_DELETE", PlaceRule.CHANNEL_ITSELF,
                    (origin, d) -> Channels.changed(origin, d, Change.DELETED)),
            type("GUILD_MEMBER_ADD", PlaceRule.GUILD, GuildMembers::joined),
            type("GUILD_MEMBER_UPDATE", PlaceRule.GUILD, GuildMembers::updated),
            type("GUILD_MEMBER_REMOVE", PlaceRule.GUILD, GuildMembers::left),
            type("MESSAGE_CREATE", PlaceRule.CHANNEL, GuildMessages::overheard),
            type("MESSAGE_DELETE", PlaceRule.CHANNEL_OF_MESSAGE, GuildMessages::deletedInChannel),
            type("MESSAGE_REACTION_ADD", PlaceRule.CHANNEL, Reactions::added),
            type("MESSAGE_REACTION_REMOVE", PlaceRule.CHANNEL, Reactions::removed),
            type("DIRECT_MESSAGE_CREATE", PlaceRule.DIRECT, GuildMessages::direct),
            type("DIRECT_MESSAGE_DELETE", PlaceRule.DIRECT_OF_MESSAGE, GuildMessages::deletedDirect),
            type("OPEN_FORUM_THREAD_CREATE", PlaceRule.CHANNEL,
                    (origin, d) -> Forums.open(origin, d, Kind.THREAD, Change.CREATED)),
            type("OPEN_FORUM_THREAD_UPDATE", PlaceRule.CHANNEL,
                    (origin, d) -> Forums.open(origin, d, Kind.THREAD, Change.UPDATED)),
            type("OPEN_FORUM_THREAD_DELETE", PlaceRule.CHANNEL,
                    (origin, d) -> Forums.open(origin, d, Kind.THREAD, Change.DELETED)),
            type("OPEN_FORUM_POST_CREATE", PlaceRule.CHANNEL,
                    (origin, d) -> Forums.open(origin, d, Kind.POST, Change.CREATED)),
            type("OPEN_FORUM_POST_DELETE", PlaceRule.CHANNEL,
                    (origin, d) -> Forums.open(origin, d, Kind.POST, Change.DELETED)),
            type("OPEN_FORUM_REPLY_CREATE", PlaceRule.CHANNEL,
                    (origin, d) -> Forums.open(origin, d, Kind.REPLY, Change.CREATED)),
            type("OPEN_FORUM_REPLY_DELETE", PlaceRule.CHANNEL,
                    (origin, d) -> Forums.open(origin, d, Kind.REPLY, Change.DELETED)),
            type("AUDIO_OR_LIVE_CHANNEL_MEMBER_ENTER", PlaceRule.CHANNEL, Channels::entered),
            type("AUDIO_OR_LIVE_CHANNEL_MEMBER_EXIT", PlaceRule.CHANNEL, Channels::left),
            type("ENTER_AIO", PlaceRule.C2C, Friends::chatOpened),
            type("C2C_MESSAGE_CREATE", PlaceRule.C2C, ChatMessages::fromUser),
            type("FRIEND_ADD", PlaceRule.C2C, Friends::added),
            type("FRIEND_DEL", PlaceRule.C2C, Friends::removed),
            type("C2C_MSG_REJECT", PlaceRule.C2C, Friends::pushRefused),
            type("C2C_MSG_RECEIVE", PlaceRule.C2C, Friends::pushAllowed),
            type("GROUP_AT_MESSAGE_CREATE", PlaceRule.GROUP, ChatMessages::addressed),
            type("GROUP_MESSAGE_CREATE", PlaceRule.GROUP, ChatMessages::overheard),
            type("GROUP_ADD_ROBOT", PlaceRule.GROUP, Groups::botAdded),
            type("GROUP_DEL_ROBOT", PlaceRule.GROUP, Groups::botRemoved),
            type("GROUP_MSG_REJECT", PlaceRule.GROUP, Groups::pushRefused),
            type("GROUP_MSG_RECEIVE", PlaceRule.GROUP, Groups::pushAllowed),
            type("GROUP_MEMBER_ADD", PlaceRule.GROUP, Groups::memberJoined),
            type("GROUP_MEMBER_REMOVE", PlaceRule.GROUP, Groups::memberLeft),
            type("GROUP_JOIN_REQUEST", PlaceRule.GROUP, Groups::joinRequested),
            type("SUBSCRIBE_MESSAGE_STATUS", PlaceRule.FIRST_STATED, Friends::subscriptions),
            type("INTERACTION_CREATE", PlaceRule.SCENE, Interactions::triggered),
            type("MESSAGE_AUDIT_PASS", PlaceRule.FIRST_STATED, MessageAudits::passed),
            type("MESSAGE_AUDIT_REJECT", PlaceRule.FIRST_STATED, MessageAudits::refused),
            type("FORUM_THREAD_CREATE", PlaceRule.CHANNEL, (origin, d) -> Forums.thread(origin, d, Change.CREATED)),
            type("FORUM_THREAD_UPDATE", PlaceRule.CHANNEL, (origin, d) -> Forums.thread(origin, d, Change.UPDATED)),
            type("FORUM_THREAD_DELETE", PlaceRule.CHANNEL, (origin, d) -> Forums.thread(origin, d, Change.DELETED)),
            type("FORUM_POST_CREATE", PlaceRule.CHANNEL, (origin, d) -> Forums.post(origin, d, Change.CREATED)),
            type("FORUM_POST_DELETE", PlaceRule.CHANNEL, (origin, d) -> Forums.post(origin, d, Change.DELETED)),
            type("FORUM_REPLY_CREATE", PlaceRule.CHANNEL, (origin, d) -> Forums.reply(origin, d, Change.CREATED)),
            type("FORUM_REPLY_DELETE", PlaceRule.CHANNEL, (origin, d) -> Forums.reply(origin, d, Change.DELETED)),
            type("FORUM_PUBLISH_AUDIT_RESULT", PlaceRule.CHANNEL, Forums::audited),
            type("AUDIO_START", PlaceRule.CHANNEL, (origin, d) -> Channels.audio(origin, d, State.STARTED)),
            type("AUDIO_FINISH", PlaceRule.CHANNEL, (origin, d) -> Channels.audio(origin, d, State.FINISHED)),
            type("AUDIO_ON_MIC", PlaceRule.CHANNEL, (origin, d) -> Channels.audio(origin, d, State.MICROPHONE_ON)),
            type("AUDIO_OFF_MIC", PlaceRule.CHANNEL, (origin, d) -> Channels.audio(origin, d, State.MICROPHONE_OFF)),
            type("AT_MESSAGE_CREATE", PlaceRule.CHANNEL, GuildMessages::addressed),
            type("PUBLIC_MESSAGE_DELETE", PlaceRule.CHANNEL_OF_MESSAGE, GuildMessages::deletedInChannel))
            .collect(Collectors.toUnmodifiableMap(type -> type.eventType().name(), Function.identity()));

    private QqEventTypes() {}

    /** The type of this name, null if this version does not know it. */
    static @Nullable QqEventType find(String name) {
        return BY_NAME.get(name);
    }

    static Set<String> names() {
        return BY_NAME.keySet();
    }

    private static QqEventType type(String name, PlaceRule placeRule, Decoder decoder) {
        return new QqEventType(EventType.of(Platform.QQ, name), placeRule, decoder);
    }
}
