package io.shardline.simulator.chat;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import io.shardline.simulator.chat.Entry.Action;
import io.shardline.simulator.chat.Entry.Ark;
import io.shardline.simulator.chat.Entry.Body;
import io.shardline.simulator.chat.Entry.Button;
import io.shardline.simulator.chat.Entry.Embed;
import io.shardline.simulator.qq.world.Happening.Media;
import io.shardline.simulator.qq.world.Happening.Picture;

/** Reads from a bot's message what a page can show. Bots send anything, so nothing here may fail. */
final class BodyReader {

    private static final int LINK = 0;
    private static final int CALLBACK = 1;
    private static final int USERS_ONLY = 0;
    private static final List<String> ARK_IMAGES = List.of("#IMG#", "#METACOVER#");
    private static final List<String> ARK_LINKS = List.of("#LINK#", "#METAURL#", "link");

    private BodyReader() {}

    static Body read(ObjectNode body, @Nullable Media media) {
        List<Picture> images = media != null && media.kind().equals("image")
                ? List.of(new Picture(media.url(), "", 0, 0))
                : List.of();
        JsonNode markdown = body.path("markdown");
        JsonNode ark = body.path("ark");
        return new Body(body.path("msg_type").asInt(0), text(body, "content"),
                markdown.isObject() ? text(markdown, "content") : null, keyboard(body.path("keyboard")), images,
                media == null ? null : media.kind(), ark.isObject() ? ark(ark) : null,
                body.path("embed").isObject() ? embed(body.path("embed")) : null, ark.isObject() ? ark : null);
    }

    private static @Nullable List<List<Button>> keyboard(JsonNode keyboard) {
        JsonNode rows = keyboard.path("content").path("rows");
        if (!rows.isArray()) {
            return null;
        }
        var read = new ArrayList<List<Button>>();
        for (JsonNode row : rows) {
            var buttons = new ArrayList<Button>();
            for (JsonNode button : row.path("buttons")) {
                buttons.add(button(button, read.size() + "-" + buttons.size()));
            }
            read.add(buttons);
        }
        return read;
    }

    private static Button button(JsonNode button, String position) {
        JsonNode render = button.path("render_data");
        JsonNode action = button.path("action");
        Action kind = switch (action.path("type").asInt(LINK)) {
            case LINK -> Action.LINK;
            case CALLBACK -> Action.CALLBACK;
            default -> Action.COMMAND;
        };
        var users = new ArrayList<String>();
        if (action.path("permission").path("type").asInt(-1) == USERS_ONLY) {
            action.path("permission").path("specify_user_ids").forEach(user -> users.add(user.asString("")));
        }
        String id = string(button, "id");
        return new Button(id.isEmpty() ? position : id, string(render, "label"), string(render, "visited_label"),
                render.path("style").asInt(0), kind, string(action, "data"), action.path("enter").asBoolean(false),
                action.path("reply").asBoolean(false), users);
    }

    private static Ark ark(JsonNode ark) {
        String prompt = "";
        String image = null;
        String link = null;
        var lines = new ArrayList<String>();
        for (JsonNode pair : ark.path("kv")) {
            String key = string(pair, "key");
            String value = string(pair, "value");
            if (key.equals("#PROMPT#")) {
                prompt = value;
            } else if (ARK_IMAGES.contains(key)) {
                image = value;
            } else if (ARK_LINKS.contains(key)) {
                link = value;
            } else if (!value.isEmpty()) {
                lines.add(value);
            }
            for (JsonNode object : pair.path("obj")) {
                for (JsonNode inner : object.path("obj_kv")) {
                    if (!ARK_LINKS.contains(string(inner, "key"))) {
                        lines.add(string(inner, "value"));
                    }
                }
            }
        }
        return new Ark(ark.path("template_id").asInt(0), prompt, lines, image, link);
    }

    private static Embed embed(JsonNode embed) {
        var lines = new ArrayList<String>();
        embed.path("fields").forEach(field -> lines.add(string(field, "name")));
        return new Embed(string(embed, "title"), lines);
    }

    private static @Nullable String text(JsonNode node, String name) {
        String text = string(node, name);
        return text.isBlank() ? null : text;
    }

    private static String string(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() || value.isNumber() ? value.asString() : "";
    }
}
