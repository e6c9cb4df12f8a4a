package io.shardline.dto.codec.qq;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.shardline.dto.codec.PayloadValue;
import io.shardline.dto.message.Segment;
import io.shardline.dto.message.Segment.Mention;

/**
 * Who a message mentions, as its frame lists them beside the content.
 *
 * @param byId each mention under every id that the content may use for it
 * @param everyone whether everybody is mentioned
 */
record Mentions(Map<String, Mention> byId, boolean everyone) {

    static final Mentions NONE = new Mentions(Map.of(), false);

    private static final String SCOPE_ALL = "all";

    /** Of a group or c2c message: items tell which one is the bot. */
    static Mentions inChat(PayloadValue message) {
        Map<String, Mention> byId = new LinkedHashMap<>();
        boolean everyone = false;
        for (PayloadValue item : message.get("mentions").items()) {
            if (item.get("scope").text().equals(SCOPE_ALL)) {
                everyone = true;
                continue;
            }
            String openid = item.get("member_openid").textOrNull();
            String id = item.get("id").textOrNull();
            String userId = openid == null ? item.get("id").requiredText() : openid;
            String nickname = item.get("nickname").text();
            var mention = new Mention(
                    userId, nickname.isEmpty() ? item.get("username").text() : nickname, item.get("is_you").flag());
            byId.put(userId, mention);
            if (id != null) {
                byId.put(id, mention);
            }
        }
        return new Mentions(byId, everyone);
    }

    /**
     * Of a guild message: items tell bots from people, but not which bot. A single bot is taken for this one; of
     * several none is.
     */
    static Mentions inGuild(PayloadValue message) {
        List<PayloadValue> items = message.get("mentions").items();
        long bots = items.stream().filter(item -> item.get("bot").flag()).count();
        Map<String, Mention> byId = new HashMap<>();
        for (PayloadValue item : items) {
            String id = item.get("id").requiredText();
            boolean self = item.get("is_you").flag() || (bots == 1 && item.get("bot").flag());
            byId.put(id, new Mention(id, item.get("username").text(), self));
        }
        return new Mentions(byId, message.get("mention_everyone").flag());
    }

    Mention of(String id) {
        return byId.getOrDefault(id, new Mention(id));
    }

    /** Whether the bot itself is mentioned. */
    boolean self() {
        return byId.values().stream().anyMatch(Mention::self);
    }

    /** Those that the content does not place, each once. */
    List<Mention> missingFrom(Collection<Segment> content) {
        Set<Segment> placed = new HashSet<>(content);
        return byId.values().stream().distinct().filter(mention -> !placed.contains(mention)).toList();
    }
}
