package io.shardline.logic.conversation;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.RedisConnectionFactory;

@Configuration(proxyBeanMethods = false)
class ConversationConfiguration {

    @Bean
    StoreChecks storeChecks(RedisConnectionFactory redis, StoreProperties properties, MeterRegistry registry) {
        return new StoreChecks(redis, properties, registry);
    }

    @Bean
    StoreHealth storeHealthIndicator(StoreChecks checks) {
        return new StoreHealth(checks);
    }
}
