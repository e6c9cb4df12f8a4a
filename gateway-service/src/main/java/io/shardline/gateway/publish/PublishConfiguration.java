package io.shardline.gateway.publish;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PublishConfiguration {

    @Bean
    ByteBudget byteBudget(PublishProperties properties) {
        return new ByteBudget(properties.maxInFlight().toBytes());
    }

    @Bean
    PublishMetrics publishMetrics(MeterRegistry registry, ByteBudget budget) {
        return new PublishMetrics(registry, budget);
    }

    @Bean
    EventPublisher eventPublisher(KafkaProperties kafka, PublishProperties properties, MeterRegistry registry,
            PublishMetrics metrics) {
        return new EventPublisher(new KafkaProducers(kafka, properties, registry), metrics,
                (int) properties.maxEvent().toBytes());
    }

    @Bean
    Checkpoints checkpoints(PublishProperties properties) {
        return new FileCheckpoints(properties.checkpointDirectory());
    }

    @Bean
    CheckpointWriter checkpointWriter(Checkpoints checkpoints, PublishMetrics metrics,
            PublishProperties properties) {
        return new CheckpointWriter(checkpoints, metrics, properties.checkpointInterval());
    }
}
