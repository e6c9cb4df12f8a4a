package io.shardline.logic.plugin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

import io.shardline.dto.action.ActionId;
import io.shardline.dto.action.BotAction;
import io.shardline.dto.event.BotEvent;
import io.shardline.logic.routing.Route;

/** Runs the handlers of an event and collects what each plugin wants done. A plugin that fails contributes nothing. */
public final class PluginRunner {

    private static final Logger log = LoggerFactory.getLogger(PluginRunner.class);
    private static final Duration RETRY_DELAY = Duration.ofMillis(50);

    private final RetryTemplate retries;
    private final int attempts;
    private final PluginMetrics metrics;

    PluginRunner(int attempts, PluginMetrics metrics) {
        this.attempts = attempts;
        this.metrics = metrics;
        this.retries = new RetryTemplate(RetryPolicy.builder().maxRetries(attempts - 1).delay(RETRY_DELAY).multiplier(4)
                .jitter(RETRY_DELAY.dividedBy(2)).build());
    }

    /**
     * What came of one plugin on one event.
     *
     * @param plugin its id
     * @param actions what it wants done, in order; none if it failed
     * @param failure why it failed after all attempts, in words without content; null if it did not
     */
    public record Result(String plugin, List<Recorded> actions, @Nullable String failure) {}

    /**
     * An action that a handler asked for.
     *
     * @param id names it
     * @param plugin whose handler asked
     * @param action what to do
     */
    public record Recorded(ActionId id, String plugin, BotAction action) {}

    /** Runs all handlers, plugin by plugin; blocks as long as they do. */
    public List<Result> run(BotEvent event, SequencedMap<String, List<Route>> matches) {
        List<Result> results = new ArrayList<>();
        matches.forEach((plugin, routes) -> results.add(run(event, plugin, routes)));
        return results;
    }

    /** How often a handler is tried. */
    public int attempts() {
        return attempts;
    }

    private Result run(BotEvent event, String plugin, List<Route> routes) {
        try {
            return new Result(plugin,
                    metrics.timed(plugin, () -> retries.execute(() -> attempt(event, plugin, routes))), null);
        } catch (RetryException e) {
            Throwable cause = e.getCause();
            metrics.failed(plugin);
            log.atWarn().setMessage("plugin failed").addKeyValue("plugin", plugin)
                    .addKeyValue("event", event.origin().id()).setCause(cause).log();
            return new Result(plugin, List.of(), cause.getClass().getName());
        }
    }

    private static List<Recorded> attempt(BotEvent event, String plugin, List<Route> routes) throws Exception {
        List<Recorded> recorded = new ArrayList<>();
        for (Route route : routes) {
            route.task().run(event, action -> {
                ActionId id = ActionId.of(event.origin().id(), plugin, recorded.size());
                recorded.add(new Recorded(id, plugin, action));
                return id;
            });
        }
        return recorded;
    }
}
