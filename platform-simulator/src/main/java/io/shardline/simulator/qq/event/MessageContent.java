package io.shardline.simulator.qq.event;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import io.shardline.simulator.qq.bot.Bot;
import io.shardline.simulator.qq.bot.Bots;
import io.shardline.simulator.qq.id.OpenIds;
import io.shardline.simulator.qq.id.PlatformIds;
import io.shardline.simulator.qq.id.Scene;
import io.shardline.simulator.qq.rule.Quirks;
import io.shardline.simulator.qq.rule.SwitchBoard;
import io.shardline.simulator.qq.world.Conversation;
import io.shardline.simulator.qq.world.Guild;
import io.shardline.simulator.qq.world.Person;

/** Writes the {@code d} of message events. */
@Component
final class MessageContent {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String JOINED = "2025-04-12T16:34:42+08:00";
    private static final String AVATAR = "http://thirdqq.qlogo.cn/g?k=simulator";
    private static final int TEXT = 0;
    private static final int QUOTE = 103;

    private final PlatformIds ids;
    private final Timestamps timestamps;
    private final SwitchBoard switches;
    private final Bots bots;

    MessageContent(PlatformIds ids, Timestamps timestamps, SwitchBoard switches, Bots bots) {
        this.ids = ids;
        this.timestamps = timestamps;
        this.switches = switches;
        this.bots = bots;
    }

    /** The content of the event that carries a message. */
    byte[] write(UserMessage message, String type, long number) {
        ObjectNode data = switch (message.conversation().scene()) {
            case CHANNEL, DM -> guild(message, number);
            case GROUP -> group(message, type, number);
            case C2C -> single(message, number);
        };
        return JSON.writeValueAsBytes(data);
    }

    private ObjectNode guild(UserMessage message, long number) {
        Conversation conversation = message.conversation();
        Quirks quirks = switches.quirks();
        boolean direct = conversation.scene() == Scene.DM;
        Guild guild = conversation.guild();
        String guildId = guild == null ? "" : guild.id();
        ObjectNode data = JSON.createObjectNode().put("id", ids.message(conversation.scene(), number))
                .put("guild_id", direct ? conversation.id() : guildId).put("channel_id", conversation.channelId());
        if (direct) {
            data.put("src_guild_id", guildId).put("direct_message", true);
        }
        String text = quirks.escapeGuildContent() ? escaped(message.text()) : message.text();
        boolean mention = message.mention() && !direct;
        String botUser = OpenIds.botUser(conversation.bot());
        data.put("content", mention ? "<@!" + botUser + "> " + text : text).put("timestamp", timestamps.now());
        Person author = message.author();
        data.putObject("author").put("id", author.guildId()).put("username", author.name()).put("avatar", AVATAR)
                .put("bot", false).put("union_openid", "");
        ObjectNode member = data.putObject("member").put("joined_at", JOINED);
        if (!direct) {
            member.put("nick", author.name()).putArray("roles").add("1");
        }
        if (mention) {
            data.putArray("mentions").addObject().put("id", botUser).put("username", botName(conversation))
                    .put("avatar", AVATAR).put("bot", true);
        }
        if (!message.attachments().isEmpty()) {
            ArrayNode attachments = data.putArray("attachments");
            for (Attachment attachment : message.attachments()) {
                String url = quirks.attachmentsWithoutScheme()
                        ? attachment.url().replaceFirst("^https?://", "")
                        : attachment.url();
                describe(attachments.addObject().put("id", Long.toString(number)), attachment, url);
            }
        }
        if (message.quote() != null) {
            data.putObject("message_reference").put("message_id", message.quote().messageId());
        }
        long place = conversation.nextPlace();
        return data.put("seq", place).put("seq_in_channel", Long.toString(place));
    }

    private ObjectNode group(UserMessage message, String type, long number) {
        Conversation conversation = message.conversation();
        boolean full = type.equals(EventTypes.GROUP_MESSAGE);
        boolean mentioned = full && message.mention();
        String memberId = mentioned ? OpenIds.user(conversation.bot(), "bot " + conversation.bot()) : "";
        String text = full
                ? (mentioned ? "<@" + memberId + "> " : "") + message.text()
                : (switches.quirks().leadingSpaceInGroup() ? " " : "") + message.text();
        ObjectNode data = JSON.createObjectNode().put("id", ids.message(conversation.scene(), number))
                .put("group_id", conversation.id()).put("group_openid", conversation.id()).put("content", text)
                .put("timestamp", timestamps.ofGroupMessage());
        Person author = message.author();
        data.putObject("author").put("id", author.openId()).put("member_openid", author.openId())
                .put("union_openid", "").put("username", author.name()).put("bot", false).put("member_role", "member");
        ArrayNode mentions = data.putArray("mentions");
        if (mentioned) {
            mentions.addObject().put("scope", "single").put("id", memberId).put("member_openid", memberId)
                    .put("username", botName(conversation)).put("bot", true).put("is_you", true);
        }
        finish(data, message, number);
        return data;
    }

    private ObjectNode single(UserMessage message, long number) {
        Conversation conversation = message.conversation();
        ObjectNode data = JSON.createObjectNode().put("id", ids.message(conversation.scene(), number))
                .put("content", message.text()).put("timestamp", timestamps.ofGroupMessage());
        Person author = message.author();
        data.putObject("author").put("id", author.openId()).put("user_openid", author.openId())
                .put("union_openid", "").put("username", "").put("bot", false);
        finish(data, message, number);
        return data;
    }

    private void finish(ObjectNode data, UserMessage message, long number) {
        UserMessage.Quote quote = message.quote();
        data.put("message_type", quote == null ? TEXT : QUOTE);
        if (!message.attachments().isEmpty()) {
            ArrayNode attachments = data.putArray("attachments");
            message.attachments().forEach(file -> describe(attachments.addObject(), file, file.url()));
        }
        ArrayNode extensions = data.putObject("message_scene").put("source", "default").putArray("ext");
        if (quote != null) {
            extensions.add("ref_msg_idx=" + quote.index());
            data.putArray("msg_elements").addObject().put("msg_idx", quote.index()).put("message_type", TEXT)
                    .put("content", quote.text()).putObject("author").put("username", quote.author())
                    .put("bot", quote.byBot());
        }
        extensions.add("msg_idx=" + ids.messageIndex(number));
    }

    private static void describe(ObjectNode node, Attachment attachment, String url) {
        node.put("url", url).put("filename", attachment.filename()).put("content_type", attachment.contentType())
                .put("size", attachment.size());
        if (attachment.contentType().startsWith("image/")) {
            node.put("width", attachment.width()).put("height", attachment.height());
        }
    }

    private String botName(Conversation conversation) {
        return bots.find(conversation.bot()).map(Bot::name).orElse("");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
