package io.shardline.gateway.topic;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prepares the topics in the background, as often as it takes, and checks them from time to time. */
public final class TopicLifecycle implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(TopicLifecycle.class);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final TopicSetup setup;
    private final TopicChecks checks;
    private final TopicProperties properties;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("topics").daemon().factory());
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private volatile @Nullable String problem = "not prepared yet";

    TopicLifecycle(TopicSetup setup, TopicChecks checks, TopicProperties properties) {
        this.setup = setup;
        this.checks = checks;
        this.properties = properties;
        executor.execute(this::prepare);
    }

    /** Completes when events can be published; fails if the checks are strict and found something. */
    public CompletableFuture<Void> ready() {
        return ready;
    }

    /** What keeps the topics from being used, null if nothing does. */
    public @Nullable String problem() {
        return problem;
    }

    /** What voids a promise, one sentence each. */
    public List<String> violations() {
        return checks.violations().stream().map(violation -> violation.promise() + ": " + violation.problem()).toList();
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    private void prepare() {
        try {
            setup.run();
            boolean sound = properties.checks() == TopicProperties.Checks.OFF || checks.run().isEmpty();
            if (!sound && properties.checks() == TopicProperties.Checks.STRICT) {
                problem = "gateway.topic.checks is strict, and a store cannot keep a promise: " + violations();
                ready.completeExceptionally(new IllegalStateException(problem));
                return;
            }
            problem = null;
            log.atInfo().setMessage("topics are ready").log();
            ready.complete(null);
            if (properties.checks() != TopicProperties.Checks.OFF) {
                long pause = properties.checkEvery().toMillis();
                var _ = executor.scheduleWithFixedDelay(this::check, pause, pause, TimeUnit.MILLISECONDS);
            }
        } catch (ExecutionException e) {
            String found = String.valueOf(e.getCause());
            if (!found.equals(problem)) {
                problem = found;
                log.atWarn().setMessage("topics are not ready; trying again").addKeyValue("problem", found).log();
            }
            var _ = executor.schedule(this::prepare, RETRY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void check() {
        try {
            checks.run();
        } catch (ExecutionException e) {
            log.atWarn().setMessage("topics could not be checked").setCause(e.getCause()).log();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
