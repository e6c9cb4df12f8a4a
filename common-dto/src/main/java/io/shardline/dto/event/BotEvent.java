package io.shardline.dto.event;

/**
 * Something that happened on a platform, or to what came from it. Where cases differ by the verb alone and are handled together they are one
 * record with an enum; a type that this version does not know arrives as {@link Unrecognized}.
 */
public sealed interface BotEvent
        permits AudioChanged, BotAddedToGroup, BotRemovedFromGroup, ChannelChanged, ChannelPresenceChanged, ChatOpened,
        EventsMissed, ForumItemAudited, ForumPostChanged, ForumReplyChanged, ForumThreadChanged, FriendAdded,
        FriendRemoved,
        GuildChanged, InteractionTriggered, JoinRequested, MemberJoined, MemberLeft, MemberUpdated, MessageAudited,
        MessageDeleted, MessageReceived, OpenForumChanged, PushPermissionChanged, ReactionAdded, ReactionRemoved,
        SubscriptionsChanged, Unrecognized {

    /** Identity, type, conversation and time. */
    EventOrigin origin();
}
