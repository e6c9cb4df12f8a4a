package io.shardline.simulator.qq.event;

import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.shardline.simulator.qq.event.EventDraft.Carries;
import io.shardline.simulator.qq.id.IdRegistry;
import io.shardline.simulator.qq.id.OpenIds;
import io.shardline.simulator.qq.id.Scene;
import io.shardline.simulator.qq.world.BotWorld;
import io.shardline.simulator.qq.world.Conversation;
import io.shardline.simulator.qq.world.Worlds;

/** Emits events that a tester wrote, and finds out from their content where they belong. */
@Component
public final class RawEvents {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Emitter emitter;
    private final Worlds worlds;
    private final IdRegistry ids;

    RawEvents(Emitter emitter, Worlds worlds, IdRegistry ids) {
        this.emitter = emitter;
        this.worlds = worlds;
        this.ids = ids;
    }

    public Emitted emit(RawEvent raw) {
        Conversation conversation = conversation(raw);
        String written = conversation == null ? raw.bot() + "/other/" : conversation.toString();
        var route = new EventRoute(raw.bot(), written, placement(raw), raw.shard());
        byte[] data = JSON.writeValueAsBytes(raw.data());
        return emitter.emit(new EventDraft(raw.type(), route, conversation, carries(raw), _ -> data, raw.outerId(),
                raw.oddity()));
    }

    private Carries carries(RawEvent raw) {
        JsonNode id = raw.data().path("id");
        if (!EventTypes.isMessage(raw.type()) || !id.isString()) {
            return new Carries.Nothing();
        }
        OptionalLong known = ids.findMessage(id.asString());
        return known.isPresent()
                ? new Carries.SameMessage(known.getAsLong())
                : new Carries.NewMessage(id.asString());
    }

    private @Nullable Conversation conversation(RawEvent raw) {
        BotWorld world = worlds.of(raw.bot());
        JsonNode data = raw.data();
        String group = text(data, "group_openid");
        if (!group.isEmpty()) {
            return world.withId(Scene.GROUP, group);
        }
        if (raw.type().startsWith("DIRECT_MESSAGE")) {
            String guild = text(data, "guild_id");
            return guild.isEmpty() ? null : world.withId(Scene.DM, guild);
        }
        String channel = text(data, "channel_id");
        if (!channel.isEmpty()) {
            return world.withId(Scene.CHANNEL, channel);
        }
        String user = userOf(data);
        return user.isEmpty() ? null : world.withId(Scene.C2C, user);
    }

    private static Placement placement(RawEvent raw) {
        JsonNode data = raw.data();
        String guild = text(data, "guild_id");
        if (guild.isEmpty() && raw.type().startsWith("GUILD_")) {
            guild = text(data, "id");
        }
        String group = text(data, "group_openid");
        if (group.isEmpty() && OpenIds.isDecimal(guild)) {
            long id = Long.parseUnsignedLong(guild);
            String source = text(data, "src_guild_id");
            return raw.type().startsWith("DIRECT_MESSAGE")
                    ? new Placement.Direct(id, OpenIds.isDecimal(source) ? Long.parseUnsignedLong(source) : id)
                    : new Placement.InGuild(id);
        }
        return new Placement.Ungrouped(group.isEmpty() ? userOf(data) : group);
    }

    private static String userOf(JsonNode data) {
        for (JsonNode candidate : new JsonNode[]{data.path("author").path("user_openid"), data.path("openid"),
                data.path("user_openid")}) {
            if (candidate.isString() && !candidate.asString().isEmpty()) {
                return candidate.asString();
            }
        }
        return "";
    }

    private static String text(JsonNode data, String name) {
        JsonNode value = data.path(name);
        return value.isString() ? value.asString() : "";
    }
}
