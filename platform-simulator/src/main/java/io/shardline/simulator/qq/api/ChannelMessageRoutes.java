package io.shardline.simulator.qq.api;

import java.util.List;
import java.util.OptionalLong;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import io.shardline.simulator.qq.http.ApiAnswer;
import io.shardline.simulator.qq.http.ApiCall;
import io.shardline.simulator.qq.http.ApiRefusal;
import io.shardline.simulator.qq.http.ApiRoute;
import io.shardline.simulator.qq.http.ApiRoutes;
import io.shardline.simulator.qq.http.Codes;
import io.shardline.simulator.qq.id.PlatformIds;
import io.shardline.simulator.qq.id.Scene;
import io.shardline.simulator.qq.world.Conversation;
import io.shardline.simulator.qq.world.Happening;
import io.shardline.simulator.qq.world.Onlookers;
import io.shardline.simulator.qq.world.SentMessages;

/** Reading and editing the bot's own messages in channels. */
@Component
final class ChannelMessageRoutes implements ApiRoutes {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PATH = "/channels/{id}/messages/{message}";

    private final Places places;
    private final PlatformIds ids;
    private final SentMessages sent;
    private final Onlookers onlookers;

    ChannelMessageRoutes(Places places, PlatformIds ids, SentMessages sent, Onlookers onlookers) {
        this.places = places;
        this.ids = ids;
        this.sent = sent;
        this.onlookers = onlookers;
    }

    @Override
    public List<ApiRoute> routes() {
        return List.of(
                ApiRoute.of(HttpMethod.GET, PATH, "messages.read", this::read).in(Scene.CHANNEL),
                ApiRoute.of(HttpMethod.PATCH, PATH, "messages.edit", this::edit).in(Scene.CHANNEL));
    }

    private ApiAnswer read(ApiCall call) {
        ObjectNode answer = JSON.createObjectNode();
        return ApiAnswer.ok(answer.set("message", own(call, places.require(call, Scene.CHANNEL))));
    }

    private ApiAnswer edit(ApiCall call) {
        Conversation channel = places.require(call, Scene.CHANNEL);
        ObjectNode answer = own(call, channel);
        ObjectNode body = call.fields();
        onlookers.tell(channel, () -> new Happening.Edited(channel, call.path("message"), body));
        return ApiAnswer.ok(answer);
    }

    private ObjectNode own(ApiCall call, Conversation channel) {
        OptionalLong number = ids.findSent(call.path("message"));
        SentMessages.Sent message = number.isEmpty() ? null : sent.find(number.getAsLong()).orElse(null);
        if (message == null || message.conversation() != channel || message.recalled()) {
            throw ApiRefusal.notFound(Codes.RECALL_ID_INVALID, "message is unknown");
        }
        ObjectNode answer = message.answer();
        return answer == null ? JSON.createObjectNode().put("id", call.path("message")) : answer.deepCopy();
    }
}
