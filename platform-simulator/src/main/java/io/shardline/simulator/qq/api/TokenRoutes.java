package io.shardline.simulator.qq.api;

import java.util.List;
import java.util.Optional;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import io.shardline.simulator.qq.bot.Bot;
import io.shardline.simulator.qq.bot.Bots;
import io.shardline.simulator.qq.http.ApiAnswer;
import io.shardline.simulator.qq.http.ApiCall;
import io.shardline.simulator.qq.http.ApiRefusal;
import io.shardline.simulator.qq.http.ApiRoute;
import io.shardline.simulator.qq.http.ApiRoutes;
import io.shardline.simulator.qq.http.CallLimits;
import io.shardline.simulator.qq.http.Codes;
import io.shardline.simulator.qq.http.LimitKind;
import io.shardline.simulator.qq.rule.SwitchBoard;
import io.shardline.simulator.qq.token.AccessTokens;

/** The token endpoint. Its errors come with HTTP 200. */
@Component
final class TokenRoutes implements ApiRoutes {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int OK = 200;

    private final Bots bots;
    private final AccessTokens tokens;
    private final CallLimits limits;
    private final SwitchBoard switches;

    TokenRoutes(Bots bots, AccessTokens tokens, CallLimits limits, SwitchBoard switches) {
        this.bots = bots;
        this.tokens = tokens;
        this.limits = limits;
        this.switches = switches;
    }

    @Override
    public List<ApiRoute> routes() {
        return List.of(ApiRoute.of(HttpMethod.POST, "/app/getAppAccessToken", "token", this::issue)
                .withoutAuthorization());
    }

    private ApiAnswer issue(ApiCall call) {
        String contentType = call.header("Content-Type");
        if (contentType == null || !contentType.startsWith(MediaType.APPLICATION_JSON_VALUE)) {
            return error(Codes.APP_ID_INVALID, "appid invalid");
        }
        ObjectNode fields;
        try {
            fields = call.fields();
        } catch (ApiRefusal _) {
            return error(Codes.INTERNAL, "internal err");
        }
        if (!fields.path("appId").isString() || !fields.path("clientSecret").isString()) {
            return error(Codes.INTERNAL, "internal err");
        }
        String appId = fields.path("appId").asString();
        Optional<Bot> bot = bots.find(appId);
        if (bot.isPresent() && bot.get().banned()) {
            return error(Codes.APP_ID_INVALID, "appid invalid");
        }
        if (bot.isEmpty() || !bot.get().secret().matches(fields.path("clientSecret").asString())) {
            return error(Codes.SECRET_INVALID, "invalid appid or secret");
        }
        if (!limits.tryTake(appId, LimitKind.TOKEN)) {
            return error(Codes.TOO_MANY_TOKENS, "too many requests");
        }
        AccessTokens.Grant grant = tokens.issue(bot.get());
        ObjectNode answer = JSON.createObjectNode().put("access_token", grant.value());
        long seconds = grant.expiresIn().toSeconds();
        return ApiAnswer.ok(switches.quirks().expiresInAsText()
                ? answer.put("expires_in", Long.toString(seconds))
                : answer.put("expires_in", seconds));
    }

    private static ApiAnswer error(int code, String message) {
        return new ApiAnswer(OK, code, JSON.createObjectNode().put("code", code).put("message", message), 0);
    }
}
