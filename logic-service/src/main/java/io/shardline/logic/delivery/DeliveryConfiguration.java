package io.shardline.logic.delivery;

import java.time.Clock;
import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaOperations;

import io.shardline.logic.platform.PlatformClient;

@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

    @Bean
    RecordSender recordSender(KafkaOperations<byte[], byte[]> kafka) {
        return new RecordSender(kafka);
    }

    @Bean
    Deliveries deliveries(List<PlatformClient> clients, RecordSender sender, MeterRegistry registry, Clock clock) {
        return new Deliveries(clients, sender, new DeliveryMetrics(registry, clock), clock);
    }
}
