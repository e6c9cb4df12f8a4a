package io.shardline.simulator.qq.bot;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.shardline.simulator.qq.rule.GatewaySwitches.GroupMemberIntent;

/** Classes of events that a session asks for, with the platform's bits. */
public enum Intent {
    GUILDS(0, "GUILD_CREATE", "GUILD_UPDATE", "GUILD_DELETE", "CHANNEL_CREATE", "CHANNEL_UPDATE",
            "CHANNEL_DELETE"), GUILD_MEMBERS(1, "GUILD_MEMBER_ADD", "GUILD_MEMBER_UPDATE",
                    "GUILD_MEMBER_REMOVE"), GUILD_MESSAGES(9, "MESSAGE_CREATE",
                            "MESSAGE_DELETE"), GUILD_MESSAGE_REACTIONS(10, "MESSAGE_REACTION_ADD",
                                    "MESSAGE_REACTION_REMOVE"), DIRECT_MESSAGE(12, "DIRECT_MESSAGE_CREATE",
                                            "DIRECT_MESSAGE_DELETE"), OPEN_FORUMS_EVENT(18, "OPEN_FORUM_THREAD_CREATE",
                                                    "OPEN_FORUM_THREAD_UPDATE", "OPEN_FORUM_THREAD_DELETE",
                                                    "OPEN_FORUM_POST_CREATE", "OPEN_FORUM_POST_DELETE",
                                                    "OPEN_FORUM_REPLY_CREATE",
                                                    "OPEN_FORUM_REPLY_DELETE"), AUDIO_OR_LIVE_CHANNEL_MEMBER(19,
                                                            "AUDIO_OR_LIVE_CHANNEL_MEMBER_ENTER",
                                                            "AUDIO_OR_LIVE_CHANNEL_MEMBER_EXIT"), ENTER_AIO(23,
                                                                    "ENTER_AIO"),
    /** Used by some clients of 2026; the documentation lists its events under bit 25. */
    GROUP_MEMBER(24), GROUP_AND_C2C_EVENT(25, "C2C_MESSAGE_CREATE", "FRIEND_ADD", "FRIEND_DEL", "C2C_MSG_REJECT",
            "C2C_MSG_RECEIVE",
            "GROUP_AT_MESSAGE_CREATE", "GROUP_MESSAGE_CREATE", "GROUP_ADD_ROBOT", "GROUP_DEL_ROBOT", "GROUP_MSG_REJECT",
            "GROUP_MSG_RECEIVE", "GROUP_MEMBER_ADD", "GROUP_MEMBER_REMOVE", "GROUP_JOIN_REQUEST",
            "SUBSCRIBE_MESSAGE_STATUS"), INTERACTION(26, "INTERACTION_CREATE"), MESSAGE_AUDIT(27, "MESSAGE_AUDIT_PASS",
                    "MESSAGE_AUDIT_REJECT"), FORUMS_EVENT(28, "FORUM_THREAD_CREATE", "FORUM_THREAD_UPDATE",
                            "FORUM_THREAD_DELETE", "FORUM_POST_CREATE",
                            "FORUM_POST_DELETE", "FORUM_REPLY_CREATE", "FORUM_REPLY_DELETE",
                            "FORUM_PUBLISH_AUDIT_RESULT"), AUDIO_ACTION(29, "AUDIO_START", "AUDIO_FINISH",
                                    "AUDIO_ON_MIC", "AUDIO_OFF_MIC"), PUBLIC_GUILD_MESSAGES(30, "AT_MESSAGE_CREATE",
                                            "PUBLIC_MESSAGE_DELETE");

    /** What every bot may ask for without applying. */
    public static final Set<Intent> DEFAULT_PERMISSION = Set.of(GUILDS, GUILD_MEMBERS, PUBLIC_GUILD_MESSAGES);

    private static final Map<String, Intent> BY_EVENT = byEvent();
    private static final Set<String> GROUP_MEMBER_EVENTS = Set.of("GROUP_MEMBER_ADD", "GROUP_MEMBER_REMOVE");

    private final int mask;
    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> events;

    Intent(int bit, String... events) {
        this.mask = 1 << bit;
        this.events = List.of(events);
    }

    public int mask() {
        return mask;
    }

    /** The bits of all these intents. */
    public static int mask(Set<Intent> intents) {
        return intents.stream().mapToInt(Intent::mask).reduce(0, (a, b) -> a | b);
    }

    /** Every bit that the platform knows. */
    public static int known() {
        return mask(EnumSet.allOf(Intent.class));
    }

    /** The bits of which a session needs one to get this event; 0 for a type that no intent covers: all sessions get it. */
    public static int maskOf(String eventType, GroupMemberIntent groupMembers) {
        Intent intent = BY_EVENT.get(eventType);
        if (intent == null) {
            return 0;
        }
        if (GROUP_MEMBER_EVENTS.contains(eventType)) {
            return switch (groupMembers) {
                case BIT_25 -> GROUP_AND_C2C_EVENT.mask;
                case BIT_24 -> GROUP_MEMBER.mask;
                case BOTH -> GROUP_AND_C2C_EVENT.mask | GROUP_MEMBER.mask;
            };
        }
        return intent.mask;
    }

    private static Map<String, Intent> byEvent() {
        var byEvent = new HashMap<String, Intent>();
        for (Intent intent : values()) {
            intent.events.forEach(event -> byEvent.put(event, intent));
        }
        return Map.copyOf(byEvent);
    }
}
