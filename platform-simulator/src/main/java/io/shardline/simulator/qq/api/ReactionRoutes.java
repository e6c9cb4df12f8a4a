package io.shardline.simulator.qq.api;

import java.util.List;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

import io.shardline.simulator.qq.http.ApiAnswer;
import io.shardline.simulator.qq.http.ApiCall;
import io.shardline.simulator.qq.http.ApiRefusal;
import io.shardline.simulator.qq.http.ApiRoute;
import io.shardline.simulator.qq.http.ApiRoutes;
import io.shardline.simulator.qq.http.Codes;
import io.shardline.simulator.qq.id.Scene;
import io.shardline.simulator.qq.world.BotReactions;
import io.shardline.simulator.qq.world.BotReactions.Reaction;
import io.shardline.simulator.qq.world.Conversation;
import io.shardline.simulator.qq.world.Happening;
import io.shardline.simulator.qq.world.Onlookers;

/** The bot's reactions to messages in channels. */
@Component
final class ReactionRoutes implements ApiRoutes {

    private static final String PATH = "/channels/{id}/messages/{message}/reactions/{type}/{emoji}";

    private final Places places;
    private final BotReactions reactions;
    private final Onlookers onlookers;

    ReactionRoutes(Places places, BotReactions reactions, Onlookers onlookers) {
        this.places = places;
        this.reactions = reactions;
        this.onlookers = onlookers;
    }

    @Override
    public List<ApiRoute> routes() {
        return List.of(
                ApiRoute.of(HttpMethod.PUT, PATH, "reactions.set", call -> change(call, true)).in(Scene.CHANNEL),
                ApiRoute.of(HttpMethod.DELETE, PATH, "reactions.unset", call -> change(call, false)).in(Scene.CHANNEL));
    }

    private ApiAnswer change(ApiCall call, boolean add) {
        Conversation channel = places.require(call, Scene.CHANNEL);
        int type = switch (call.path("type")) {
            case "1" -> 1;
            case "2" -> 2;
            default -> throw ApiRefusal.business(Codes.REQUEST_ABNORMAL, "type: out of range");
        };
        var reaction = new Reaction(call.bot().appId(), call.path("message"), type, call.path("emoji"));
        if (add && !reactions.set(reaction)) {
            throw ApiRefusal.business(Codes.REACTION_SET_ALREADY, "reaction is set already");
        }
        if (!add && !reactions.unset(reaction)) {
            throw ApiRefusal.business(Codes.REACTION_NOT_SET, "reaction is not set");
        }
        onlookers.tell(channel,
                () -> new Happening.Reacted(channel, reaction.messageId(), type, reaction.emoji(), add));
        return ApiAnswer.noContent();
    }
}
