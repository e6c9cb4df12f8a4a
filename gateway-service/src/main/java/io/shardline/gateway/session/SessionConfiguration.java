package io.shardline.gateway.session;

import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.shardline.gateway.publish.ByteBudget;
import io.shardline.gateway.publish.EventPublisher;
import io.shardline.gateway.publish.PublishMetrics;
import io.shardline.gateway.publish.PublishProperties;

@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    SessionRuntime sessionRuntime(EventPublisher publisher, ByteBudget budget, PublishProperties publish,
            PublishMetrics publishMetrics, MeterRegistry registry, SessionProperties properties, Clock clock) {
        return new SessionRuntime(publisher, budget, publish.maxInFlightPerShard().toBytes(), publishMetrics,
                new SessionMetrics(registry), properties, clock, () -> ThreadLocalRandom.current().nextLong());
    }
}
