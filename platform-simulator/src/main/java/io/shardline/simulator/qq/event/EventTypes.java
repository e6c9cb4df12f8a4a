package io.shardline.simulator.qq.event;

import java.util.List;
import java.util.Set;

import io.shardline.simulator.qq.id.Scene;
import io.shardline.simulator.qq.rule.GatewaySwitches.FullGroupMention;

/** Names of events, and which of them may be answered. */
public final class EventTypes {

    public static final String AT_MESSAGE = "AT_MESSAGE_CREATE";
    public static final String GUILD_MESSAGE = "MESSAGE_CREATE";
    public static final String DIRECT_MESSAGE = "DIRECT_MESSAGE_CREATE";
    public static final String GROUP_AT_MESSAGE = "GROUP_AT_MESSAGE_CREATE";
    public static final String GROUP_MESSAGE = "GROUP_MESSAGE_CREATE";
    public static final String C2C_MESSAGE = "C2C_MESSAGE_CREATE";
    public static final String INTERACTION = "INTERACTION_CREATE";

    private static final Set<String> GROUP_REPLIES = Set.of(INTERACTION, "GROUP_ADD_ROBOT", "GROUP_MSG_RECEIVE",
            "GROUP_MEMBER_ADD");
    private static final Set<String> C2C_REPLIES = Set.of(INTERACTION, "C2C_MSG_RECEIVE", "FRIEND_ADD");
    private static final List<String> GUILD_REPLY_PREFIXES = List.of(INTERACTION, "GUILD_MEMBER_", "MESSAGE_REACTION_",
            "FORUM_THREAD_", "FORUM_POST_", "FORUM_REPLY_");

    private EventTypes() {}

    /** The events that a message becomes; none if the bot does not get to see it. */
    public static List<String> ofMessage(UserMessage message, FullGroupMention fullGroupMention) {
        return switch (message.conversation().scene()) {
            case CHANNEL -> List.of(message.mention() ? AT_MESSAGE : GUILD_MESSAGE);
            case DM -> List.of(DIRECT_MESSAGE);
            case C2C -> List.of(C2C_MESSAGE);
            case GROUP -> ofGroupMessage(message, fullGroupMention);
        };
    }

    /** Whether an event of this type carries a message. */
    public static boolean isMessage(String type) {
        return type.endsWith("MESSAGE_CREATE");
    }

    /** Whether a send may name an event of this type as its {@code event_id}. */
    public static boolean mayBeAnswered(String type, Scene scene) {
        return switch (scene) {
            case GROUP -> GROUP_REPLIES.contains(type);
            case C2C -> C2C_REPLIES.contains(type);
            case CHANNEL, DM -> GUILD_REPLY_PREFIXES.stream().anyMatch(type::startsWith);
        };
    }

    private static List<String> ofGroupMessage(UserMessage message, FullGroupMention fullGroupMention) {
        if (!message.conversation().fullMode()) {
            return message.mention() ? List.of(GROUP_AT_MESSAGE) : List.of();
        }
        if (!message.mention()) {
            return List.of(GROUP_MESSAGE);
        }
        return switch (fullGroupMention) {
            case AT_ONLY -> List.of(GROUP_AT_MESSAGE);
            case FULL_ONLY -> List.of(GROUP_MESSAGE);
            case BOTH -> List.of(GROUP_AT_MESSAGE, GROUP_MESSAGE);
        };
    }
}
