package io.shardline.simulator.qq.gateway;

import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;

/** Puts the gateway's upgrade at its path. */
@Configuration(proxyBeanMethods = false)
class GatewayConfiguration {

    /** Before everything else, so that no pattern of the OpenAPI can take it. */
    private static final int FIRST = -10;

    @Bean
    SimpleUrlHandlerMapping gatewayMapping(GatewayUpgrade upgrade) {
        return new SimpleUrlHandlerMapping(Map.of("/websocket", upgrade, "/websocket/", upgrade), FIRST);
    }
}
