package io.shardline.logic.intake;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    @Bean
    IntakeLifecycle intake(KafkaProperties kafka, IntakeProperties properties, MeterRegistry registry,
            RecordProcessor processor) {
        SerialQueues<String> queues = new SerialQueues<>();
        return new IntakeLifecycle(new EventConsumers(kafka, properties, registry), processor, properties,
                new IntakeMetrics(registry, queues), queues);
    }

    @Bean
    IntakeLag intakeLag(KafkaProperties kafka, IntakeProperties properties, MeterRegistry registry) {
        return new IntakeLag(() -> Admin.create(kafka.buildAdminProperties()), properties.group(), registry);
    }

    @Bean
    IntakeHealth intakeHealthIndicator(IntakeLifecycle intake) {
        return new IntakeHealth(intake);
    }
}
