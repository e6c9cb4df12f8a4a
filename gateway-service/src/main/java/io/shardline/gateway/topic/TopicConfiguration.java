package io.shardline.gateway.topic;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TopicConfiguration {

    @Bean
    TopicAdmin topicAdmin(KafkaProperties kafka) {
        return new TopicAdmin(Admin.create(kafka.buildAdminProperties()));
    }

    @Bean
    TopicLifecycle topicLifecycle(TopicAdmin admin, KafkaProperties kafka, TopicProperties properties,
            MeterRegistry registry, Clock clock) {
        TopicSetup setup = new TopicSetup(admin, () -> new KafkaProducer<>(kafka.buildProducerProperties(),
                new ByteArraySerializer(), new ByteArraySerializer()), properties, clock);
        TopicLifecycle lifecycle = new TopicLifecycle(setup, new TopicChecks(admin, properties, registry), properties);
        if (properties.checks() == TopicProperties.Checks.STRICT) {
            lifecycle.ready().join();
        }
        return lifecycle;
    }
}
