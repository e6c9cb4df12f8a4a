package io.shardline.simulator.qq.api;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

import io.shardline.simulator.qq.http.ApiAnswer;
import io.shardline.simulator.qq.http.ApiCall;
import io.shardline.simulator.qq.http.ApiRefusal;
import io.shardline.simulator.qq.http.ApiRoute;
import io.shardline.simulator.qq.http.ApiRoutes;
import io.shardline.simulator.qq.http.Codes;
import io.shardline.simulator.qq.http.LimitKind;
import io.shardline.simulator.qq.id.IdRegistry;
import io.shardline.simulator.qq.id.PlatformIds;
import io.shardline.simulator.qq.id.Scene;
import io.shardline.simulator.qq.rule.SwitchBoard;
import io.shardline.simulator.qq.world.Anchor;
import io.shardline.simulator.qq.world.Anchors;
import io.shardline.simulator.qq.world.Conversation;
import io.shardline.simulator.qq.world.Happening;
import io.shardline.simulator.qq.world.Onlookers;
import io.shardline.simulator.qq.world.SentMessages;

/** Recalling messages: the bot's own for two minutes, and those of members if the bot is admin. */
@Component
final class RecallRoutes implements ApiRoutes {

    private final Places places;
    private final SentMessages sent;
    private final PlatformIds ids;
    private final IdRegistry registry;
    private final Anchors anchors;
    private final Onlookers onlookers;
    private final Time time;

    /** When it is, and how long recalling is possible. */
    @Component
    record Time(Clock clock, SwitchBoard switches) {

        boolean tooLate(long sentAtMillis) {
            return clock.millis() - sentAtMillis > switches.api().recallWindow().toMillis();
        }
    }

    RecallRoutes(Places places, SentMessages sent, PlatformIds ids, IdRegistry registry, Anchors anchors,
            Onlookers onlookers, Time time) {
        this.places = places;
        this.sent = sent;
        this.ids = ids;
        this.registry = registry;
        this.anchors = anchors;
        this.onlookers = onlookers;
        this.time = time;
    }

    @Override
    public List<ApiRoute> routes() {
        return List.of(
                route("/channels/{id}/messages/{message}", Scene.CHANNEL),
                route("/dms/{id}/messages/{message}", Scene.DM),
                route("/v2/groups/{id}/messages/{message}", Scene.GROUP),
                route("/v2/users/{id}/messages/{message}", Scene.C2C));
    }

    private ApiRoute route(String path, Scene scene) {
        return ApiRoute.of(HttpMethod.DELETE, path, "messages.recall." + scene.wireName(), call -> recall(call, scene))
                .in(scene).limited(LimitKind.RECALLS);
    }

    private ApiAnswer recall(ApiCall call, Scene scene) {
        Conversation conversation = places.require(call, scene);
        String messageId = call.path("message");
        OptionalLong ownNumber = ids.findSent(messageId);
        synchronized (conversation) {
            if (ownNumber.isPresent()) {
                recallOwn(conversation, ownNumber.getAsLong());
            } else {
                recallForeign(call, conversation, messageId);
            }
            onlookers.tell(conversation, () -> new Happening.Recalled(conversation, messageId));
        }
        return ApiAnswer.okEmpty();
    }

    private void recallOwn(Conversation conversation, long number) {
        Scene scene = conversation.scene();
        SentMessages.Sent message = sent.find(number)
                .orElseThrow(() -> refused(scene, Codes.RECALL_TOO_LATE, Codes.RECALL_TOO_LATE_V2, "too late"));
        if (message.conversation() != conversation) {
            throw refused(scene, Codes.RECALL_OTHER_GROUP, Codes.RECALL_FAILED, "not in this conversation");
        }
        if (message.recalled()) {
            throw refused(scene, Codes.RECALL_ID_INVALID, Codes.RECALL_FAILED, "recalled already");
        }
        if (time.tooLate(message.atMillis())) {
            throw refused(scene, Codes.RECALL_TOO_LATE, Codes.RECALL_TOO_LATE_V2, "too late");
        }
        message.recall();
    }

    private void recallForeign(ApiCall call, Conversation conversation, String messageId) {
        Scene scene = conversation.scene();
        OptionalLong number = registry.findMessage(messageId);
        Optional<Anchor> message = number.isEmpty() ? Optional.empty() : anchors.find(number.getAsLong());
        if (message.isEmpty() || message.get().conversation() != conversation) {
            throw refused(scene, Codes.RECALL_ID_INVALID, Codes.RECALL_FAILED, "message id is unknown");
        }
        if (!call.bot().groupAdmin() || scene == Scene.C2C || scene == Scene.DM) {
            throw refused(scene, Codes.RECALL_NOT_ALLOWED, Codes.RECALL_FAILED, "not this bot's message");
        }
    }

    private static ApiRefusal refused(Scene scene, int guildCode, int code, String message) {
        return ApiRefusal.business(scene.ofGuild() ? guildCode : code, "recall: " + message);
    }
}
