package io.shardline.logic.plugin;

import io.micrometer.core.instrument.MeterRegistry;

/** Makes runners for the tests of other packages. */
public final class PluginRunners {

    private PluginRunners() {}

    /** A runner that tries a handler so often. */
    public static PluginRunner of(int attempts, MeterRegistry registry) {
        return new PluginRunner(attempts, new PluginMetrics(registry));
    }
}
