package io.shardline.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;

import io.shardline.embedded.EmbeddedKafka;
import io.shardline.embedded.EmbeddedRedis;
import io.shardline.embedded.Ports;
import io.shardline.gateway.GatewayApplication;
import io.shardline.logic.LogicApplication;
import io.shardline.simulator.SimulatorApplication;

/** Kafka, Redis, the simulated platform, the gateway and the logic services, in this process. */
final class LocalStack implements AutoCloseable {

    static final String SIMULATED_APP_ID = "102000001";
    static final String SIMULATED_SECRET = "shardline-local-secret";

    private static final String BOTS = "bots";

    private final StackOptions options;
    private final WorkFolder folder;
    /** Its threads inherit the class loader that this was loaded by, which the common pool's do not. */
    private final Executor starters = task -> Thread.ofPlatform().name("start").start(task);
    /** What to close, the last started first. */
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private String kafka = "";
    private String redisHost = "";
    private int redisPort;
    private volatile @Nullable EmbeddedKafka broker;
    private volatile @Nullable ConfigurableApplicationContext gateway;
    private List<String> moreForGateway = List.of();
    private boolean closed;

    LocalStack(StackOptions options) {
        this.options = options;
        this.folder = WorkFolder.open(options.data);
    }

    /** The simulated platform's address. */
    URI platform() {
        return URI.create("http://127.0.0.1:" + options.port);
    }

    /** The gateway's address. */
    URI gateway() {
        return URI.create("http://127.0.0.1:" + options.gatewayPort);
    }

    /** A logic service's address. */
    URI logic(int index) {
        return URI.create("http://127.0.0.1:" + (options.logicPort + index));
    }

    /** Address of the brokers. */
    String kafka() {
        return kafka;
    }

    /** Starts everything, with the simulated bot. */
    void startSimulated() {
        startPlatform();
        startServices();
    }

    /** Starts the gateway, with further settings as arguments, and the logic services with the simulated bot. */
    void startServices(String... gatewaySettings) {
        moreForGateway = List.of(gatewaySettings);
        writeBot(BotFileWriter.simulated(platform(), options.shards));
        startServices(options.logicInstances);
    }

    /** Starts the stores and the simulator alone, and tells it of the bot. */
    void startPlatform() {
        requirePorts(true, options.logicInstances);
        await(CompletableFuture.allOf(begin(() -> startStores(true)), begin(this::startSimulator)));
        new SimulatorControl(platform()).prepareBot(SIMULATED_APP_ID, options.shards);
    }

    /** Starts everything but the simulator, with a real bot. */
    void startReal(RealBotOptions bot, @Nullable Integer shards) {
        requirePorts(false, options.logicInstances);
        startStores(true);
        writeBot(BotFileWriter.real(bot, shards));
        startServices(options.logicInstances);
    }

    /** Starts Kafka and the gateway alone, with a real bot. */
    void startGatewayOnly(RealBotOptions bot) {
        requirePorts(false, 0);
        startStores(false);
        writeBot(BotFileWriter.real(bot, null));
        startServices(0);
    }

    /** Starts the gateway, again if it was stopped. */
    void startGateway() {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.kafka.bootstrap-servers=" + kafka,
                "--gateway.bot.directory=" + folder.folder(BOTS),
                "--gateway.publish.checkpoint-directory=" + folder.folder("checkpoints"),
                "--gateway.topic.replication-factor=1", "--gateway.topic.min-insync-replicas=1",
                "--gateway.topic.checks=off"));
        arguments.addAll(moreForGateway);
        gateway = run(GatewayApplication.application(), options.gatewayPort, arguments);
    }

    /** Stops the gateway, as a deploy does. */
    void stopGateway() {
        ConfigurableApplicationContext running = gateway;
        if (running != null) {
            remove(running);
            running.close();
        }
    }

    /** Stops the embedded Kafka; its data stay. */
    void stopKafka() {
        EmbeddedKafka running = broker;
        if (running != null) {
            remove(running);
            running.close();
        }
    }

    private synchronized void remove(AutoCloseable part) {
        parts.remove(part);
    }

    /** Replaces the bot file. */
    void writeBot(String file) {
        folder.write(BOTS + "/bot.yml", file);
    }

    /** Something that has to outlive all parts. */
    synchronized void closeAtTheEnd(AutoCloseable part) {
        parts.addLast(part);
    }

    /** Stops what was started, in the opposite order; again does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                System.err.println("while stopping: " + e);
            }
        }
        folder.close();
    }

    private void startStores(boolean withRedis) {
        CompletableFuture<Void> broker = begin(this::startKafka);
        CompletableFuture<Void> store = withRedis ? begin(this::startRedis) : CompletableFuture.completedFuture(null);
        await(CompletableFuture.allOf(broker, store));
    }

    /** Starts Kafka, again if it was stopped; or takes the one that the user has. */
    void startKafka() {
        String external = options.kafka;
        if (external != null) {
            kafka = external;
            return;
        }
        EmbeddedKafka started = started(() -> EmbeddedKafka.start(folder.folder("kafka"), options.kafkaPort));
        broker = started;
        kafka = started.bootstrapServers();
    }

    private void startRedis() {
        String external = options.redis;
        if (external == null) {
            EmbeddedRedis started = started(() -> EmbeddedRedis.start(folder.folder("redis"), options.redisPort));
            redisHost = started.host();
            redisPort = started.port();
            return;
        }
        int colon = external.lastIndexOf(':');
        try {
            redisHost = external.substring(0, colon);
            redisPort = Integer.parseInt(external.substring(colon + 1));
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new StackException("--redis " + external + " (expected: host:port)", e);
        }
    }

    private void startSimulator() {
        run(SimulatorApplication.application(), options.port, List.of());
    }

    private void startServices(int logicInstances) {
        Path plugins = folder.plugins(options.plugins);
        List<CompletableFuture<?>> starting = new ArrayList<>();
        starting.add(begin(this::startGateway));
        for (int i = 0; i < logicInstances; i++) {
            int port = options.logicPort + i;
            starting.add(begin(() -> run(LogicApplication.application(), port, List.of(
                    "--spring.kafka.bootstrap-servers=" + kafka,
                    "--spring.data.redis.host=" + redisHost, "--spring.data.redis.port=" + redisPort,
                    "--logic.bot.directory=" + folder.folder(BOTS), "--logic.plugin.directory=" + plugins))));
        }
        await(CompletableFuture.allOf(starting.toArray(CompletableFuture[]::new)));
    }

    private CompletableFuture<Void> begin(Runnable start) {
        return CompletableFuture.runAsync(start, starters);
    }

    private ConfigurableApplicationContext run(SpringApplicationBuilder application, int port, List<String> arguments) {
        List<String> all = new ArrayList<>(arguments);
        all.add("--server.address=127.0.0.1");
        all.add("--server.port=" + port);
        return started(() -> application.registerShutdownHook(false)
                .initializers((GenericApplicationContext created) -> ownEventLoops(created))
                .run(all.toArray(String[]::new)));
    }

    /** By default the first application to close would take the event loops of all others with it. */
    private static void ownEventLoops(GenericApplicationContext context) {
        context.registerBean(ReactorResourceFactory.class, () -> {
            ReactorResourceFactory resources = new ReactorResourceFactory();
            resources.setUseGlobalResources(false);
            resources.setShutdownQuietPeriod(Duration.ZERO);
            return resources;
        });
    }

    private <T extends AutoCloseable> T started(Supplier<T> start) {
        T part = start.get();
        synchronized (this) {
            parts.push(part);
            if (closed) {
                closed = false;
                close();
                throw new StackException("stopped while starting");
            }
            return part;
        }
    }

    private void requirePorts(boolean simulator, int logicInstances) {
        if (simulator) {
            Ports.requireFree(options.port, "the chat page; choose another one with --port");
        }
        Ports.requireFree(options.gatewayPort, "the gateway; choose another one with --gateway-port");
        for (int i = 0; i < logicInstances; i++) {
            Ports.requireFree(options.logicPort + i, "a logic service; choose another one with --logic-port");
        }
        if (options.kafka == null) {
            Ports.requireFree(options.kafkaPort, "Kafka; choose another one with --kafka-port");
        }
        if (options.redis == null && logicInstances > 0) {
            Ports.requireFree(options.redisPort, "Redis; choose another one with --redis-port");
        }
    }

    private static void await(CompletableFuture<?> future) {
        try {
            future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
