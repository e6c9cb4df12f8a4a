package io.shardline.simulator.qq.event;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import io.shardline.simulator.qq.event.EventDraft.Carries;
import io.shardline.simulator.qq.world.Conversation;
import io.shardline.simulator.qq.world.Guild;

/** Tells bots how the audit of their messages ended. */
@Component
public final class Audits {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Emitter emitter;
    private final Timestamps timestamps;

    Audits(Emitter emitter, Timestamps timestamps) {
        this.emitter = emitter;
        this.timestamps = timestamps;
    }

    /**
     * Emits the result.
     *
     * @param messageId the message's id, null if it was rejected
     * @param createdAt when the bot sent it, as the platform writes times
     */
    public void end(Conversation conversation, String auditId, @Nullable String messageId, String createdAt) {
        ObjectNode data = JSON.createObjectNode().put("audit_id", auditId);
        if (messageId != null) {
            data.put("message_id", messageId);
        }
        switch (conversation.scene()) {
            case GROUP -> data.put("group_openid", conversation.id());
            case C2C -> data.put("user_openid", conversation.id());
            case CHANNEL, DM -> {
                Guild guild = conversation.guild();
                data.put("guild_id", guild == null ? "" : guild.id()).put("channel_id", conversation.channelId());
            }
        }
        data.put("audit_time", timestamps.now()).put("create_time", createdAt).put("seq_in_channel", "0");
        byte[] bytes = JSON.writeValueAsBytes(data);
        emitter.emit(EventDraft.regular(messageId == null ? "MESSAGE_AUDIT_REJECT" : "MESSAGE_AUDIT_PASS",
                Routes.of(conversation), conversation, new Carries.Nothing(), _ -> bytes));
    }
}
