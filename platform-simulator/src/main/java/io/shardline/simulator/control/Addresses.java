package io.shardline.simulator.control;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.shardline.simulator.json.InvalidFieldException;
import io.shardline.simulator.json.JsonFields;
import io.shardline.simulator.qq.bot.Bot;
import io.shardline.simulator.qq.bot.Bots;
import io.shardline.simulator.qq.id.Scene;
import io.shardline.simulator.qq.world.Conversation;
import io.shardline.simulator.qq.world.Worlds;

/** Finds out which bot and conversation a request means. */
@Component
final class Addresses {

    private final Bots bots;
    private final Worlds worlds;

    Addresses(Bots bots, Worlds worlds) {
        this.bots = bots;
        this.worlds = worlds;
    }

    /** The bot that field {@code bot} names; without it, the only one. */
    Bot bot(JsonFields fields) {
        return bots.require(fields.findText("bot"));
    }

    /** The bot that field {@code bot} names, if any. */
    @Nullable
    String findBot(JsonFields fields) {
        Optional<String> named = fields.findText("bot");
        return named.isEmpty() ? null : bots.require(named).appId();
    }

    /** The conversation that field {@code conversation} names as {@code scene/id-or-name}, if any. */
    @Nullable
    String findConversation(JsonFields fields) {
        Optional<String> text = fields.findText("conversation");
        if (text.isEmpty()) {
            return null;
        }
        int slash = text.get().indexOf('/');
        if (slash > 0 && slash < text.get().length() - 1) {
            for (Scene scene : Scene.values()) {
                if (scene.wireName().equals(text.get().substring(0, slash))) {
                    return worlds.of(bot(fields).appId())
                            .conversation(scene, text.get().substring(slash + 1)).toString();
                }
            }
        }
        throw new InvalidFieldException("conversation: " + text.get()
                + " (expected: scene/id-or-name with scene channel, dm, group or c2c)");
    }

    /** The conversation of a message or notice; in single chats it is the user's. */
    Conversation conversation(Bot bot, Scene scene, JsonFields fields, String user) {
        String named = List.of(Scene.C2C, Scene.DM).contains(scene)
                ? fields.text("conversation", user)
                : fields.text("conversation");
        return worlds.of(bot.appId()).conversation(scene, named);
    }

    Worlds worlds() {
        return worlds;
    }
}
