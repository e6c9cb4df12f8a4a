package io.shardline.logic.plugin;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the plugins.
 *
 * @param directory folder of plugin jars; default plugins
 * @param attempts how often a handler that fails is run before the event is given up for its plugin; default 3
 */
@ConfigurationProperties("logic.plugin")
public record PluginProperties(@DefaultValue("plugins") Path directory, @DefaultValue("3") int attempts) {

    public PluginProperties {
        if (attempts < 1 || attempts > 100) {
            throw new IllegalArgumentException("logic.plugin.attempts: " + attempts + " (expected: 1 to 100)");
        }
    }
}
