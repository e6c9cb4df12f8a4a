package io.shardline.logic.processing;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.shardline.logic.delivery.Deliveries;
import io.shardline.logic.delivery.RecordSender;
import io.shardline.logic.plugin.PluginRunner;
import io.shardline.logic.routing.RouteTable;

@Configuration(proxyBeanMethods = false)
class ProcessingConfiguration {

    @Bean
    EventProcessor eventProcessor(RouteTable routes, PluginRunner plugins, Deliveries deliveries, RecordSender sender,
            MeterRegistry registry, Clock clock) {
        ProcessingMetrics metrics = new ProcessingMetrics(registry);
        return new EventProcessor(routes, plugins, deliveries, new DeadLetters(sender, metrics), metrics, clock);
    }
}
