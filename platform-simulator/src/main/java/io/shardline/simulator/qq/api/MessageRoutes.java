package io.shardline.simulator.qq.api;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import io.shardline.simulator.qq.api.ReplyRules.Reply;
import io.shardline.simulator.qq.gateway.Gateway;
import io.shardline.simulator.qq.http.ApiAnswer;
import io.shardline.simulator.qq.http.ApiCall;
import io.shardline.simulator.qq.http.ApiRefusal;
import io.shardline.simulator.qq.http.ApiRoute;
import io.shardline.simulator.qq.http.ApiRoutes;
import io.shardline.simulator.qq.http.CallBody;
import io.shardline.simulator.qq.http.Codes;
import io.shardline.simulator.qq.http.LimitKind;
import io.shardline.simulator.qq.id.Scene;
import io.shardline.simulator.qq.rule.SwitchBoard;
import io.shardline.simulator.qq.world.Blobs;
import io.shardline.simulator.qq.world.Conversation;
import io.shardline.simulator.qq.world.Happening;
import io.shardline.simulator.qq.world.Happening.Media;
import io.shardline.simulator.qq.world.Onlookers;

/** Sending messages in all four scenes. */
@Component
final class MessageRoutes implements ApiRoutes {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Places places;
    private final ReplyRules replies;
    private final ActiveQuotas quotas;
    private final Sends sends;
    private final Attachables attachables;
    private final Gateway gateway;
    private final SwitchBoard switches;

    /** What a message can carry, and who is told of it. */
    @Component
    record Attachables(MediaFiles files, Blobs blobs, Onlookers onlookers) {}

    MessageRoutes(Places places, ReplyRules replies, ActiveQuotas quotas, Sends sends, Attachables attachables,
            Gateway gateway, SwitchBoard switches) {
        this.places = places;
        this.replies = replies;
        this.quotas = quotas;
        this.sends = sends;
        this.attachables = attachables;
        this.gateway = gateway;
        this.switches = switches;
    }

    @Override
    public List<ApiRoute> routes() {
        return List.of(
                route("/channels/{id}/messages", Scene.CHANNEL),
                route("/dms/{id}/messages", Scene.DM),
                route("/v2/groups/{id}/messages", Scene.GROUP),
                route("/v2/users/{id}/messages", Scene.C2C));
    }

    private ApiRoute route(String path, Scene scene) {
        return ApiRoute.of(HttpMethod.POST, path, "messages.send." + scene.wireName(), call -> send(call, scene))
                .in(scene).limited(LimitKind.MESSAGES);
    }

    private ApiAnswer send(ApiCall call, Scene scene) {
        ObjectNode body = call.fields();
        Conversation conversation = places.require(call, scene);
        MessageRules.check(scene, body, call.file().isPresent(), switches.api().messageLength());
        if (scene.ofGuild() && switches.api().guildSendsNeedConnection()
                && gateway.connectedShards(call.bot().appId()) == 0) {
            throw ApiRefusal.business(Codes.NOT_CONNECTED, "the bot is not connected to the gateway");
        }
        synchronized (conversation) {
            Reply reply = replies.judge(call, conversation, body);
            if (!scene.ofGuild() && MessageRules.type(body) == MessageRules.INPUT_NOTIFY) {
                attachables.onlookers().tell(conversation,
                        () -> new Happening.Typing(conversation, MessageRules.typingSeconds(body)));
                return ApiAnswer.ok(JSON.createObjectNode());
            }
            Media media = media(call, conversation, body);
            if (scene == Scene.CHANNEL) {
                quotas.takeChannelRate(call.bot(), conversation);
            }
            if (reply instanceof Reply.Active && !body.path("is_wakeup").asBoolean(false)) {
                quotas.take(call.bot(), conversation);
            }
            return sends.deliver(new Sends.Parcel(call, conversation, body, reply, media));
        }
    }

    private @Nullable Media media(ApiCall call, Conversation conversation, ObjectNode body) {
        if (!conversation.scene().ofGuild()) {
            return MessageRules.type(body) == MessageRules.MEDIA
                    ? attachables.files().require(call.bot().appId(), conversation.scene(),
                            MessageRules.text(body.path("media"), "file_info"))
                    : null;
        }
        Optional<CallBody.File> file = call.file();
        if (file.isPresent() && conversation.listed()) {
            return new Media("image", attachables.blobs().keep(file.get().bytes(), file.get().contentType()).path());
        }
        String image = MessageRules.text(body, "image");
        return image.isEmpty() ? null : new Media("image", image);
    }
}
