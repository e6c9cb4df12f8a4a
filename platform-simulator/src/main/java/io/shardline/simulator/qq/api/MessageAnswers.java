package io.shardline.simulator.qq.api;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import io.shardline.simulator.qq.bot.Bot;
import io.shardline.simulator.qq.event.Timestamps;
import io.shardline.simulator.qq.id.OpenIds;
import io.shardline.simulator.qq.id.PlatformIds;
import io.shardline.simulator.qq.id.Scene;
import io.shardline.simulator.qq.world.Conversation;
import io.shardline.simulator.qq.world.Guild;

/** What the sender of a message is answered. */
@Component
final class MessageAnswers {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PlatformIds ids;
    private final Timestamps timestamps;

    MessageAnswers(PlatformIds ids, Timestamps timestamps) {
        this.ids = ids;
        this.timestamps = timestamps;
    }

    /** To be called inside the conversation's monitor. */
    ObjectNode write(Bot bot, Conversation conversation, ObjectNode body, long number) {
        ObjectNode answer = JSON.createObjectNode().put("id", ids.sent(conversation.scene(), number));
        if (!conversation.scene().ofGuild()) {
            answer.put("timestamp", timestamps.now()).putObject("ext_info").put("ref_idx", ids.sentIndex(number));
            return answer;
        }
        Guild guild = conversation.guild();
        String guildId = conversation.scene() == Scene.DM || guild == null ? conversation.id() : guild.id();
        long place = conversation.nextPlace();
        answer.put("channel_id", conversation.channelId()).put("guild_id", guildId)
                .put("content", MessageRules.text(body, "content")).put("timestamp", timestamps.now())
                .put("tts", false).put("mention_everyone", false).put("seq", place)
                .put("seq_in_channel", Long.toString(place));
        answer.putObject("author").put("id", OpenIds.botUser(bot.appId())).put("username", bot.name())
                .put("avatar", "").put("bot", true);
        if (body.path("embed").isObject()) {
            answer.putArray("embeds").add(body.path("embed"));
        }
        return answer;
    }

    /** The answer to a send that waits for its audit; the trace id is added when it is written. */
    ObjectNode audited(int code, String auditId) {
        ObjectNode answer = JSON.createObjectNode().put("message", "message is waiting for audit").put("code", code)
                .put("err_code", code);
        answer.putObject("data").putObject("message_audit").put("audit_id", auditId);
        return answer;
    }
}
