package io.shardline.simulator.qq.gateway;

import java.nio.charset.StandardCharsets;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import io.shardline.simulator.qq.bot.Bot;
import io.shardline.simulator.qq.event.EventRoute;
import io.shardline.simulator.qq.event.Placement;
import io.shardline.simulator.qq.event.PlatformEvent;
import io.shardline.simulator.qq.id.OpenIds;
import io.shardline.simulator.qq.rule.Quirks;

/** READY and RESUMED. Like on the platform, they carry no event id. */
final class Handshakes {

    static final String READY = "READY";
    static final String RESUMED = "RESUMED";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** RESUMED's {@code d} is an empty text. */
    private static final byte[] EMPTY_TEXT = "\"\"".getBytes(StandardCharsets.US_ASCII);

    private Handshakes() {}

    static PlatformEvent ready(GatewaySession session, Bot bot, Quirks quirks) {
        ObjectNode data = JSON.createObjectNode();
        data.put("version", 1);
        data.put("session_id", session.id());
        data.putObject("user").put("id", OpenIds.botUser(bot.appId())).put("username", bot.name()).put("bot", true)
                .put("status", 1);
        data.putArray("shard").add(session.shardIndex()).add(quirks.readyShardZero() ? 0 : session.shardCount());
        return event(READY, session, JSON.writeValueAsBytes(data));
    }

    static PlatformEvent resumed(GatewaySession session) {
        return event(RESUMED, session, EMPTY_TEXT);
    }

    private static PlatformEvent event(String type, GatewaySession session, byte[] data) {
        var route = new EventRoute(session.bot(), "", new Placement.Ungrouped(""), null);
        return new PlatformEvent(0, type, null, data, route, PlatformEvent.Oddity.NONE);
    }
}
