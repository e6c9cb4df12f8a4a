package io.shardline.simulator.qq.api;

import java.util.List;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import io.shardline.simulator.qq.gateway.GatewayProperties;
import io.shardline.simulator.qq.gateway.IdentifyBudgets;
import io.shardline.simulator.qq.http.ApiAnswer;
import io.shardline.simulator.qq.http.ApiCall;
import io.shardline.simulator.qq.http.ApiRoute;
import io.shardline.simulator.qq.http.ApiRoutes;
import io.shardline.simulator.qq.http.Hosts;
import io.shardline.simulator.qq.http.LimitKind;

/** Where the gateway is and how many sessions a bot may have. */
@Component
final class DiscoveryRoutes implements ApiRoutes {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final GatewayProperties properties;
    private final IdentifyBudgets budgets;

    DiscoveryRoutes(GatewayProperties properties, IdentifyBudgets budgets) {
        this.properties = properties;
        this.budgets = budgets;
    }

    @Override
    public List<ApiRoute> routes() {
        return List.of(
                ApiRoute.of(HttpMethod.GET, "/gateway", "gateway.url", call -> ApiAnswer.ok(url(call)))
                        .limited(LimitKind.GATEWAY),
                ApiRoute.of(HttpMethod.GET, "/gateway/bot", "gateway.bot", this::bot));
    }

    private ApiAnswer bot(ApiCall call) {
        IdentifyBudgets.Allowance allowance = budgets.allowance(call.bot());
        ObjectNode answer = url(call).put("shards", call.bot().suggestedShards());
        answer.putObject("session_start_limit").put("total", allowance.total()).put("remaining", allowance.remaining())
                .put("reset_after", allowance.resetAfterMillis()).put("max_concurrency", allowance.maxConcurrency());
        return ApiAnswer.ok(answer);
    }

    private ObjectNode url(ApiCall call) {
        String configured = properties.url();
        return JSON.createObjectNode().put("url",
                configured == null ? Hosts.socketUrl(call.baseUrl()) + "/websocket" : configured);
    }
}
