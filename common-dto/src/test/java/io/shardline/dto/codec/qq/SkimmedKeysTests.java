package io.shardline.dto.codec.qq;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import io.shardline.dto.codec.qq.QqFrame.Dispatch;
import io.shardline.dto.envelope.ConversationKey;
import io.shardline.dto.envelope.EventId;
import io.shardline.dto.envelope.Scene;

/**
 * The skimmer against the protocol's table of keys, read from a tree in the plainest way, for every sample in any
 * order.
 */
class SkimmedKeysTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int ORDERS = 20;

    /** Prefix of the type to scene and field; the first that fits counts. */
    private static final List<Map.Entry<String, Map.Entry<Scene, String>>> TABLE = List.of(
            row("GROUP_", Scene.GROUP, "/d/group_openid"),
            row("C2C_MESSAGE", Scene.C2C, "/d/author/user_openid"),
            row("C2C_MSG", Scene.C2C, "/d/openid"),
            row("FRIEND_", Scene.C2C, "/d/openid"),
            row("SUBSCRIBE_", Scene.C2C, "/d/openid"),
            row("ENTER_AIO", Scene.C2C, "/d/user_openid"),
            row("GUILD_MEMBER", Scene.GUILD, "/d/guild_id"),
            row("GUILD_", Scene.GUILD, "/d/id"),
            row("CHANNEL_", Scene.CHANNEL, "/d/id"),
            row("DIRECT_MESSAGE_CREATE", Scene.DM, "/d/guild_id"),
            row("DIRECT_MESSAGE_DELETE", Scene.DM, "/d/message/guild_id"),
            row("MESSAGE_DELETE", Scene.CHANNEL, "/d/message/channel_id"),
            row("PUBLIC_MESSAGE_DELETE", Scene.CHANNEL, "/d/message/channel_id"));
    private static final Map<String, Map.Entry<Scene, String>> BY_FIRST_FIELD = Map.of(
            "group_openid", Map.entry(Scene.GROUP, "/d/group_openid"),
            "channel_id", Map.entry(Scene.CHANNEL, "/d/channel_id"),
            "user_openid", Map.entry(Scene.C2C, "/d/user_openid"));

    @ParameterizedTest
    @MethodSource("io.shardline.dto.codec.qq.QqSamples#events")
    void agreeWithTheTable(String sample) {
        JsonNode frame = JSON.readTree(QqSamples.event(sample));
        var random = new Random(sample.hashCode());

        for (int i = 0; i < ORDERS; i++) {
            byte[] bytes = shuffled(frame, random).toString().getBytes(StandardCharsets.UTF_8);
            Dispatch dispatch = (Dispatch) new QqFrameSkimmer().skim(bytes);

            assertThat(dispatch.id()).isEqualTo(identity(frame));
            assertThat(dispatch.conversation(QqSamples.BOT, 0)).isEqualTo(conversation(frame));
        }
    }

    private static EventId identity(JsonNode frame) {
        if (!frame.at("/t").asString().endsWith("MESSAGE_CREATE")) {
            return new EventId(frame.at("/id").asString());
        }
        String index = frame.at("/d/message_scene/ext").valueStream().map(JsonNode::asString)
                .filter(text -> text.startsWith("msg_idx=")).map(text -> '|' + text.substring(8)).findFirst()
                .orElse("");
        return new EventId(frame.at("/d/id").asString() + index);
    }

    private static ConversationKey conversation(JsonNode frame) {
        String type = frame.at("/t").asString();
        Map.Entry<Scene, String> place = TABLE.stream().filter(row -> type.startsWith(row.getKey()))
                .map(Map.Entry::getValue).findFirst().orElseGet(() -> firstField(frame.at("/d")));
        return new ConversationKey(QqSamples.BOT, place.getKey(), frame.at(place.getValue()).asString());
    }

    /** Samples of the remaining types state one place only. */
    private static Map.Entry<Scene, String> firstField(JsonNode d) {
        return BY_FIRST_FIELD.entrySet().stream().filter(entry -> !d.path(entry.getKey()).asString("").isEmpty())
                .map(Map.Entry::getValue).findFirst().orElseThrow();
    }

    private static JsonNode shuffled(JsonNode node, Random random) {
        if (!node.isObject()) {
            return node;
        }
        List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(node.properties());
        Collections.shuffle(fields, random);
        ObjectNode shuffled = JSON.createObjectNode();
        fields.forEach(field -> shuffled.set(field.getKey(), shuffled(field.getValue(), random)));
        return shuffled;
    }

    private static Map.Entry<String, Map.Entry<Scene, String>> row(String prefix, Scene scene, String field) {
        return Map.entry(prefix, Map.entry(scene, field));
    }
}
