package io.shardline.simulator.qq.api;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

import io.shardline.simulator.qq.http.ApiAnswer;
import io.shardline.simulator.qq.http.ApiCall;
import io.shardline.simulator.qq.http.ApiRefusal;
import io.shardline.simulator.qq.http.ApiRoute;
import io.shardline.simulator.qq.http.ApiRoutes;
import io.shardline.simulator.qq.http.Codes;

/** Endpoints by invitation only: group administration, panels, menus. No bot of this simulator is invited. */
@Component
final class GatedRoutes implements ApiRoutes {

    private static final int UNAUTHORIZED = 401;
    private static final List<String> PATHS = List.of("/v2/groups/{id}/info", "/v2/groups/{id}/bot_state",
            "/v2/groups/{id}/members", "/v2/groups/{id}/members/{member}", "/v2/groups/{id}/batch_remove_members",
            "/v2/groups/{id}/member_blacklist", "/v2/groups/{id}/restrict_chat_setting",
            "/v2/groups/{id}/join_request_list", "/v2/groups/{id}/approval_join_request/{member}",
            "/v2/groups/join_approval_strategy", "/v2/groups/join_approval_strategy/{strategy}",
            "/v2/groups/join_approval_strategy/{strategy}/{action}", "/v2/panels", "/v2/panels/{panel}",
            "/v2/panels/{panel}/target", "/v2/menu");

    @Override
    public List<ApiRoute> routes() {
        return PATHS.stream().flatMap(path -> Stream
                .of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE)
                .map(method -> ApiRoute.of(method, path, "not-granted", GatedRoutes::refuse))).toList();
    }

    private static ApiAnswer refuse(ApiCall call) {
        throw new ApiRefusal(UNAUTHORIZED, Codes.NOT_GRANTED, Codes.NOT_GRANTED,
                "bot " + call.bot().appId() + " is not granted this interface");
    }
}
