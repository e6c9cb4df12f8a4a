package io.shardline.simulator.qq.http;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Puts all endpoints at their paths. */
@Configuration(proxyBeanMethods = false)
class ApiRouterConfiguration {

    @Bean
    RouterFunction<ServerResponse> platformApi(List<ApiRoutes> parts, ApiPipeline pipeline) {
        RouterFunctions.Builder router = RouterFunctions.route();
        parts.stream().flatMap(part -> part.routes().stream())
                .forEach(route -> router.route(
                        RequestPredicates.method(route.method()).and(RequestPredicates.path(route.path())),
                        request -> pipeline.handle(request, route)));
        return router.build();
    }
}
