package io.shardline.simulator.qq.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import io.shardline.simulator.json.InvalidFieldException;
import io.shardline.simulator.qq.event.EventDraft.Carries;
import io.shardline.simulator.qq.id.Scene;
import io.shardline.simulator.qq.rule.SwitchBoard;
import io.shardline.simulator.qq.world.Conversation;
import io.shardline.simulator.qq.world.Guild;
import io.shardline.simulator.qq.world.Happening;
import io.shardline.simulator.qq.world.Onlookers;
import io.shardline.simulator.qq.world.Person;

/** Emits notices: what happens to groups, friends, guilds and messages besides talking. */
@Component
public final class Notices {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String JOINED = "2025-04-12T16:34:42+08:00";
    private static final Set<String> GROUP = Set.of("GROUP_ADD_ROBOT", "GROUP_DEL_ROBOT", "GROUP_MSG_REJECT",
            "GROUP_MSG_RECEIVE", "GROUP_MEMBER_ADD", "GROUP_MEMBER_REMOVE");
    private static final Set<String> FRIEND = Set.of("FRIEND_ADD", "FRIEND_DEL", "C2C_MSG_REJECT", "C2C_MSG_RECEIVE");
    private static final Set<String> GUILD = Set.of("GUILD_CREATE", "GUILD_UPDATE", "GUILD_DELETE", "CHANNEL_CREATE",
            "CHANNEL_UPDATE", "CHANNEL_DELETE", "GUILD_MEMBER_ADD", "GUILD_MEMBER_UPDATE", "GUILD_MEMBER_REMOVE",
            "MESSAGE_REACTION_ADD", "MESSAGE_REACTION_REMOVE");
    private static final int DEFAULT_SCENE = 1000;
    private static final int FACE_277 = 277;

    private final Emitter emitter;
    private final Timestamps timestamps;
    private final SwitchBoard switches;
    private final Onlookers onlookers;

    Notices(Emitter emitter, Timestamps timestamps, SwitchBoard switches, Onlookers onlookers) {
        this.emitter = emitter;
        this.timestamps = timestamps;
        this.switches = switches;
        this.onlookers = onlookers;
    }

    /** The scene in which a notice of this type happens. */
    public static Scene sceneOf(String type) {
        if (GROUP.contains(type)) {
            return Scene.GROUP;
        }
        if (FRIEND.contains(type)) {
            return Scene.C2C;
        }
        if (GUILD.contains(type)) {
            return Scene.CHANNEL;
        }
        var known = new TreeSet<>(GROUP);
        known.addAll(FRIEND);
        known.addAll(GUILD);
        throw new InvalidFieldException("type: " + type + " cannot be made up (expected: d, or one of "
                + String.join(", ", known) + ")");
    }

    /**
     * Emits one, and lets the world change accordingly.
     *
     * @param messageId the message that a reaction is about, else empty
     */
    public List<Emitted> emit(String type, Conversation conversation, Person by, String messageId) {
        change(type, conversation, by);
        byte[] data = JSON.writeValueAsBytes(content(type, conversation, by, messageId));
        Emitted emitted = emitter.emit(EventDraft.regular(type, Routes.of(conversation), conversation,
                new Carries.Nothing(), _ -> data));
        onlookers.tell(conversation, () -> new Happening.Noticed(conversation, type, by));
        return List.of(emitted);
    }

    private static void change(String type, Conversation conversation, Person by) {
        Optional<Guild> guild = Optional.ofNullable(conversation.guild());
        switch (type) {
            case "GROUP_ADD_ROBOT", "FRIEND_ADD", "CHANNEL_CREATE" -> conversation.setBotPresent(true);
            case "GROUP_DEL_ROBOT", "FRIEND_DEL", "CHANNEL_DELETE" -> conversation.setBotPresent(false);
            case "GROUP_MSG_RECEIVE", "C2C_MSG_RECEIVE" -> conversation.setActiveAllowed(true);
            case "GROUP_MSG_REJECT", "C2C_MSG_REJECT" -> conversation.setActiveAllowed(false);
            case "GUILD_CREATE" -> guild.ifPresent(joined -> joined.setBotPresent(true));
            case "GUILD_DELETE" -> guild.ifPresent(left -> left.setBotPresent(false));
            case "GUILD_MEMBER_ADD" -> guild.ifPresent(joined -> joined.join(by));
            case "GUILD_MEMBER_REMOVE" -> guild.ifPresent(left -> left.leave(by));
            default -> {
            }
        }
    }

    private ObjectNode content(String type, Conversation conversation, Person by, String messageId) {
        ObjectNode data = JSON.createObjectNode();
        if (type.startsWith("GROUP_MEMBER_")) {
            return data.put("timestamp", timestamps.seconds()).put("group_openid", conversation.id())
                    .put("member_openid", by.openId()).put("user_openid", by.openId());
        }
        if (GROUP.contains(type)) {
            return data.put("timestamp", timestamps.seconds()).put("group_openid", conversation.id())
                    .put("op_member_openid", by.openId());
        }
        if (FRIEND.contains(type)) {
            data.put("timestamp", timestamps.seconds()).put("openid", conversation.id());
            if (type.equals("FRIEND_ADD")) {
                data.put("scene", DEFAULT_SCENE).put("scene_param", "").putObject("author").put("union_openid", "");
            }
            return data;
        }
        return guildContent(type, conversation, by, messageId);
    }

    private ObjectNode guildContent(String type, Conversation conversation, Person by, String messageId) {
        Guild guild = conversation.guild();
        String guildId = guild == null ? "" : guild.id();
        String ownerId = guild == null ? "" : guild.ownerId();
        ObjectNode data = JSON.createObjectNode();
        if (type.startsWith("MESSAGE_REACTION_")) {
            data.put("user_id", by.guildId()).put("guild_id", guildId).put("channel_id", conversation.id());
            ObjectNode target = data.putObject("target").put("id", messageId);
            if (switches.quirks().reactionTargetAsText()) {
                target.put("type", "ReactionTargetType_MSG");
            } else {
                target.put("type", 0);
            }
            data.putObject("emoji").put("id", Integer.toString(FACE_277)).put("type", 1);
            return data;
        }
        if (type.startsWith("GUILD_MEMBER_")) {
            data.put("guild_id", guildId).put("nick", by.name()).put("joined_at", JOINED)
                    .put("op_user_id", by.guildId()).putArray("roles").add("1");
            data.putObject("user").put("id", by.guildId()).put("username", by.name()).put("avatar", "").put("bot",
                    false);
            return data;
        }
        if (type.startsWith("CHANNEL_")) {
            return data.put("id", conversation.id()).put("guild_id", guildId).put("name", conversation.name())
                    .put("type", 0).put("sub_type", 0).put("owner_id", ownerId).put("op_user_id", by.guildId());
        }
        return data.put("id", guildId).put("name", guild == null ? "" : guild.name()).put("icon", "")
                .put("owner_id", ownerId).put("description", "")
                .put("member_count", guild == null ? 0 : guild.members().size()).put("max_members", 1000)
                .put("joined_at", JOINED).put("op_user_id", by.guildId());
    }
}
