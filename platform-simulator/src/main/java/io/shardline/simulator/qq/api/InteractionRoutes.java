package io.shardline.simulator.qq.api;

import java.util.List;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

import io.shardline.simulator.qq.event.Interactions;
import io.shardline.simulator.qq.http.ApiAnswer;
import io.shardline.simulator.qq.http.ApiCall;
import io.shardline.simulator.qq.http.ApiRefusal;
import io.shardline.simulator.qq.http.ApiRoute;
import io.shardline.simulator.qq.http.ApiRoutes;
import io.shardline.simulator.qq.http.Codes;
import io.shardline.simulator.qq.rule.SwitchBoard;

/** Answers to pressed buttons. */
@Component
final class InteractionRoutes implements ApiRoutes {

    private static final int MAX_CODE = 5;

    private final Interactions interactions;
    private final SwitchBoard switches;

    InteractionRoutes(Interactions interactions, SwitchBoard switches) {
        this.interactions = interactions;
        this.switches = switches;
    }

    @Override
    public List<ApiRoute> routes() {
        return List.of(ApiRoute.of(HttpMethod.PUT, "/interactions/{interaction}", "interactions.answer", this::answer));
    }

    private ApiAnswer answer(ApiCall call) {
        String claimed = call.header("X-Callback-AppID");
        if (claimed != null && !claimed.equals(call.bot().appId())) {
            throw ApiRefusal.business(Codes.INTERACTION_OTHER_APP, "X-Callback-AppID: another app");
        }
        JsonNode code = call.fields().path("code");
        if (!code.canConvertToInt() || code.asInt() < 0 || code.asInt() > MAX_CODE) {
            throw ApiRefusal.business(Codes.REQUEST_ABNORMAL, "code: out of range");
        }
        int refused = switches.api().interactionRefusedCode();
        return switch (interactions.answer(call.bot().appId(), call.path("interaction"), code.asInt())) {
            case ACCEPTED -> ApiAnswer.noContent();
            case OTHER_BOT -> throw ApiRefusal.business(Codes.INTERACTION_OTHER_APP, "interaction of another app");
            case UNKNOWN -> throw ApiRefusal.business(refused, "interaction is unknown");
            case ALREADY_ANSWERED -> throw ApiRefusal.business(refused, "interaction is answered already");
            case TOO_LATE -> throw ApiRefusal.business(refused, "interaction has timed out");
        };
    }
}
