package io.shardline.logic.plugin;

import java.util.List;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.core.retry.RetryException;

import io.shardline.logic.plugin.PluginRunner.Recorded;

/** How long plugins take, and how often they fail. */
final class PluginMetrics {

    private final MeterRegistry registry;

    PluginMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** What is timed. */
    interface Run {
        List<Recorded> run() throws RetryException;
    }

    List<Recorded> timed(String plugin, Run run) throws RetryException {
        Timer.Sample sample = Timer.start(registry);
        try {
            return run.run();
        } finally {
            sample.stop(Timer.builder("logic.plugin.handle").tag("plugin", plugin)
                    .description("Time in a plugin's handlers, attempts included").register(registry));
        }
    }

    void failed(String plugin) {
        Counter.builder("logic.plugin.failures").tag("plugin", plugin)
                .description("Events that a plugin failed on after all attempts").register(registry).increment();
    }
}
