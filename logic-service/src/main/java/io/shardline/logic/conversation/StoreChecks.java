package io.shardline.logic.conversation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.ReturnType;

/** Compares the store with what the promises demand, at start and from time to time. */
final class StoreChecks implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(StoreChecks.class);

    private final RedisConnectionFactory redis;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("store-checks").daemon().factory());
    private volatile List<String> violations = List.of();
    private volatile @Nullable String problem;

    StoreChecks(RedisConnectionFactory redis, StoreProperties properties, MeterRegistry registry) {
        this.redis = redis;
        Gauge.builder("logic.conversation.violations", () -> violations.size())
                .description("Settings of the store that void a promise").register(registry);
        if (properties.checks() == StoreProperties.Checks.OFF) {
            return;
        }
        run();
        if (properties.checks() == StoreProperties.Checks.STRICT && (problem != null || !violations.isEmpty())) {
            executor.shutdownNow();
            throw new IllegalStateException("logic.conversation.checks is strict, and the store cannot keep a promise: "
                    + (problem == null ? violations : problem));
        }
        long pause = properties.checkEvery().toMillis();
        var _ = executor.scheduleWithFixedDelay(this::run, pause, pause, TimeUnit.MILLISECONDS);
    }

    List<String> violations() {
        return violations;
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    private void run() {
        List<String> before = violations;
        try (RedisConnection connection = redis.getConnection()) {
            Properties info = Objects.requireNonNull(connection.serverCommands().info(), "INFO");
            violations = StoreRules.check(StoreFacts.of(info, runsScripts(connection)));
            problem = null;
        } catch (DataAccessException e) {
            problem = String.valueOf(e.getMessage());
            log.atWarn().setMessage("store could not be checked").setCause(e).log();
        }
        violations.stream().filter(violation -> !before.contains(violation)).forEach(violation -> log.atWarn()
                .setMessage("a store cannot keep a promise").addKeyValue("violation", violation).log());
    }

    private static boolean runsScripts(RedisConnection connection) {
        try {
            Long one = connection.scriptingCommands()
                    .eval("return 1".getBytes(StandardCharsets.UTF_8), ReturnType.INTEGER, 0);
            return one != null && one == 1;
        } catch (DataAccessException _) {
            return false;
        }
    }
}
