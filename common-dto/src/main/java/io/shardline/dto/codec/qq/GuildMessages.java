package io.shardline.dto.codec.qq;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.shardline.dto.codec.PayloadValue;
import io.shardline.dto.event.EventOrigin;
import io.shardline.dto.event.MessageDeleted;
import io.shardline.dto.event.MessageReceived;
import io.shardline.dto.message.Segment;

/** Messages in channels of guilds, and direct messages that were opened from a guild. */
final class GuildMessages {

    /** What a plugin may need to call the guild's API or to sort messages, which arrive in no certain order. */
    private static final List<String> DETAILS = List.of("guild_id", "src_guild_id", "seq_in_channel");
    private static final String ARK_PROMPT = "#PROMPT#";

    private GuildMessages() {}

    /** A message that the platform pushes because it mentions the bot. */
    static MessageReceived addressed(EventOrigin origin, PayloadValue d) {
        return message(origin, d, true);
    }

    /** A message that the bot sees because it sees all of them. */
    static MessageReceived overheard(EventOrigin origin, PayloadValue d) {
        return message(origin, d, Mentions.inGuild(d).self());
    }

    static MessageReceived direct(EventOrigin origin, PayloadValue d) {
        return message(origin, d, true);
    }

    static MessageDeleted deletedInChannel(EventOrigin origin, PayloadValue d) {
        return deleted(origin, d, d.get("message").get("guild_id").textOrNull());
    }

    /** The guild that a direct message names is the conversation itself. */
    static MessageDeleted deletedDirect(EventOrigin origin, PayloadValue d) {
        return deleted(origin, d, null);
    }

    private static MessageReceived message(EventOrigin origin, PayloadValue d, boolean addressed) {
        String id = d.get("id").requiredText();
        List<Segment> content = new ArrayList<>();
        String quoted = d.get("message_reference").get("message_id").textOrNull();
        if (quoted != null) {
            content.add(new Segment.Quote(quoted, List.of()));
        }
        content.addAll(GuildContent.read(d.get("content").text(), Mentions.inGuild(d)));
        PayloadValue ark = d.get("ark");
        if (!ark.isAbsent()) {
            content.add(new Segment.Card(prompt(ark), ark.json()));
        }
        content.addAll(Attachments.read(d.get("attachments")));

        Map<String, String> details = new HashMap<>();
        for (String name : DETAILS) {
            String detail = d.get(name).textOrNull();
            if (detail != null) {
                details.put(name, detail);
            }
        }
        return new MessageReceived(
                origin, id, Users.inGuild(d.get("author"), d.get("member")), addressed, content, id, details);
    }

    private static String prompt(PayloadValue ark) {
        for (PayloadValue entry : ark.get("kv").items()) {
            if (entry.get("key").text().equals(ARK_PROMPT)) {
                return entry.get("value").text();
            }
        }
        return "";
    }

    private static MessageDeleted deleted(EventOrigin origin, PayloadValue d, @Nullable String guildId) {
        PayloadValue message = d.get("message");
        PayloadValue author = message.get("author");
        return new MessageDeleted(
                origin,
                message.get("id").requiredText(),
                guildId,
                author.isAbsent() ? null : Users.inGuild(author, message.get("member")),
                d.get("op_user").get("id").textOrNull());
    }
}
