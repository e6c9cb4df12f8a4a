package io.shardline.gateway.bot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import io.shardline.dto.bot.BotDefinition;
import io.shardline.dto.bot.BotFolder;
import io.shardline.gateway.platform.BotConnections;
import io.shardline.gateway.platform.BotView;
import io.shardline.gateway.platform.PlatformAdapter;

/** The bots of this gateway: connected once the topics are ready, drained when the service stops. */
final class Bots implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Bots.class);

    private final BotFolder folder;
    private final List<PlatformAdapter<?>> adapters;
    private final CompletableFuture<Void> topicsReady;
    private final Duration drainDeadline;
    private final Map<String, String> problems;
    private final List<BotConnections> connections = new ArrayList<>();
    private volatile boolean running;

    Bots(BotFolder folder, List<PlatformAdapter<?>> adapters, CompletableFuture<Void> topicsReady,
            Duration drainDeadline) {
        this.folder = folder;
        this.adapters = adapters;
        this.topicsReady = topicsReady;
        this.drainDeadline = drainDeadline;
        this.problems = new TreeMap<>(folder.problems());
    }

    @Override
    public void start() {
        running = true;
        folder.bots().forEach(this::prepare);
        problems.values().forEach(problem -> log.atError().setMessage("bot file cannot be used")
                .addKeyValue("problem", problem).log());
        if (connections.isEmpty()) {
            log.atWarn().setMessage("no bot to serve: put a bot file into the folder").log();
        }
        var _ = topicsReady.thenRun(() -> connections.forEach(BotConnections::start));
    }

    @Override
    public void stop() {
        running = false;
        CompletableFuture<?>[] drains = connections.stream().map(BotConnections::drain)
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(drains).get(drainDeadline.toMillis(), TimeUnit.MILLISECONDS);
            log.atInfo().setMessage("all shards are drained").log();
        } catch (TimeoutException | ExecutionException e) {
            log.atWarn().setMessage("not all shards could be drained; the platform will replay what was in flight")
                    .setCause(e).log();
            connections.forEach(BotConnections::close);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            connections.forEach(BotConnections::close);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    List<BotView> views() {
        return connections.stream().map(BotConnections::view).toList();
    }

    Map<String, String> problems() {
        return problems;
    }

    private void prepare(BotDefinition bot) {
        try {
            connections.add(adapters.stream().filter(adapter -> adapter.serves().isInstance(bot)).findFirst()
                    .map(adapter -> connect(adapter, bot))
                    .orElseThrow(() -> new IllegalArgumentException("platform: no adapter serves it")));
        } catch (IllegalArgumentException e) {
            problems.put(bot.id().toString(), bot.id() + ": " + e.getMessage());
        }
    }

    private static <B extends BotDefinition> BotConnections connect(PlatformAdapter<B> adapter, BotDefinition bot) {
        return adapter.connections(adapter.serves().cast(bot));
    }
}
