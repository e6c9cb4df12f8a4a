package io.shardline.logic.plugin;

import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.shardline.logic.routing.RouteTable;

@Configuration(proxyBeanMethods = false)
class PluginConfiguration {

    private static final Logger log = LoggerFactory.getLogger(PluginConfiguration.class);

    @Bean
    PluginLoader pluginLoader(PluginProperties properties) {
        return new PluginLoader(properties.directory());
    }

    @Bean
    RouteTable routeTable(PluginLoader loader) {
        List<LoadedPlugin> plugins = loader.load();
        plugins.forEach(plugin -> log.atInfo().setMessage("plugin loaded").addKeyValue("plugin", plugin.id())
                .addKeyValue("version", plugin.version()).addKeyValue("commands", plugin.commands().size()).log());
        return new RouteTable(plugins.stream().flatMap(plugin -> plugin.routes().stream()).toList());
    }

    @Bean
    PluginRunner pluginRunner(PluginProperties properties, MeterRegistry registry) {
        return new PluginRunner(properties.attempts(), new PluginMetrics(registry));
    }
}
