package io.shardline.chart;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.lettuce.core.RedisClient;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;

import io.shardline.dto.envelope.Topics;
import io.shardline.embedded.EmbeddedKafka;
import io.shardline.embedded.EmbeddedRedis;
import io.shardline.embedded.Ports;

/** Simulator, gateway and logic as they are shipped, each in a process of its own, on stores in this one. */
final class Services implements AutoCloseable {

    static final int SHARDS = 2;
    static final int PARTITIONS = 6;
    private static final Duration READY = Duration.ofMinutes(2);

    private final int simulatorPort = Ports.free();
    private final int gatewayPort = Ports.free();
    private final int logicPort = Ports.free();
    private final Path folder;
    private final EmbeddedKafka kafka;
    private final EmbeddedRedis redis;
    private final Map<String, Program> running = new HashMap<>();

    private Services(Path folder) {
        this.folder = folder;
        this.kafka = EmbeddedKafka.start(folder.resolve("kafka"), Ports.free());
        this.redis = EmbeddedRedis.start(folder.resolve("redis"), Ports.free());
    }

    /** Starts the stores and the simulator. */
    static Services start(Path folder) {
        Services services = new Services(folder);
        services.run("simulator", "platform-simulator", services.simulatorPort, List.of(
                "--simulator.qq.bots[0].app-id=102000001", "--simulator.qq.bots[0].secret=local",
                "--simulator.qq.bots[0].name=bot", "--simulator.qq.bots[0].suggested-shards=" + SHARDS,
                "--simulator.qq.bots[0].max-concurrency=" + SHARDS,
                "--simulator.qq.switches.gateway.ungrouped-shard=hash"));
        services.awaitReady(services.simulatorPort, "/actuator/health");
        services.prepareFiles();
        return services;
    }

    Http simulator() {
        return new Http(simulatorPort);
    }

    int gatewayPort() {
        return gatewayPort;
    }

    int logicPort() {
        return logicPort;
    }

    /** Starts the gateway. Its bounds are so low that a burst reaches them. */
    void startGateway() {
        run("gateway", "gateway-service", gatewayPort, List.of(
                "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                "--gateway.bot.directory=" + folder.resolve("bots"),
                "--gateway.publish.checkpoint-directory=" + folder.resolve("checkpoints"),
                "--gateway.publish.max-in-flight=64KB", "--gateway.publish.max-in-flight-per-shard=32KB",
                "--gateway.publish.max-event=16KB", "--gateway.topic.partitions=" + PARTITIONS,
                "--gateway.topic.replication-factor=1", "--gateway.topic.min-insync-replicas=1",
                "--gateway.topic.check-every=1s"));
    }

    /** Starts logic. Its bounds are so low that a slow platform lets it reach them. */
    void startLogic() {
        run("logic", "logic-service", logicPort, List.of(
                "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                "--spring.data.redis.host=" + redis.host(), "--spring.data.redis.port=" + redis.port(),
                "--logic.bot.directory=" + folder.resolve("bots"),
                "--logic.plugin.directory=" + folder.resolve("plugins"),
                "--logic.intake.max-unfinished=32KB", "--logic.conversation.check-every=1s"));
    }

    void awaitGateway() {
        awaitReady(gatewayPort, "/actuator/health/readiness");
    }

    void awaitLogic() {
        awaitReady(logicPort, "/actuator/health/readiness");
    }

    void stopLogic() {
        Objects.requireNonNull(running.remove("logic")).close();
    }

    /** Lets Redis forget what it has no room for, which the promises forbid. */
    void misconfigureRedis() {
        try (RedisClient client = RedisClient.create("redis://" + redis.host() + ':' + redis.port());
                var connection = client.connect()) {
            connection.sync().configSet("maxmemory-policy", "allkeys-lru");
        }
    }

    /** Lets Kafka delete events by size, which the promises forbid. */
    void misconfigureKafka() throws Exception {
        try (Admin admin = admin()) {
            var topic = new ConfigResource(
                    ConfigResource.Type.TOPIC, Topics.EVENTS);
            admin.incrementalAlterConfigs(Map.of(topic, List.of(new AlterConfigOp(
                    new ConfigEntry("retention.bytes", "1000000000"),
                    AlterConfigOp.OpType.SET)))).all().get();
        }
    }

    /** Deletes all events, as retention does with those that waited too long. */
    void deleteEvents() throws Exception {
        try (Admin admin = admin()) {
            Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
            for (int i = 0; i < PARTITIONS; i++) {
                partitions.put(new TopicPartition(Topics.EVENTS, i), OffsetSpec.latest());
            }
            Map<TopicPartition, RecordsToDelete> deleted = new HashMap<>();
            admin.listOffsets(partitions).all().get()
                    .forEach((partition, end) -> deleted.put(partition, RecordsToDelete.beforeOffset(end.offset())));
            admin.deleteRecords(deleted).all().get();
        }
    }

    @Override
    public void close() {
        running.values().forEach(Program::close);
        redis.close();
        kafka.close();
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    }

    private void run(String name, String module, int port, List<String> arguments) {
        Path jar = Repository.files(module + "/target", module + "-*-exec.jar").getFirst();
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString(), "-Xmx192m", "--enable-native-access=ALL-UNNAMED", "-jar", jar.toString(),
                "--server.address=127.0.0.1", "--server.port=" + port));
        command.addAll(arguments);
        running.put(name, Program.start(folder.resolve(name + ".log"), command));
    }

    private void awaitReady(int port, String path) {
        Http http = new Http(port);
        await().atMost(READY).pollInterval(Duration.ofMillis(200)).until(() -> http.isReady(path));
    }

    private void prepareFiles() {
        try {
            Files.createDirectories(folder.resolve("bots"));
            Files.createDirectories(folder.resolve("plugins"));
            Files.writeString(folder.resolve("bots/bot.yml"), """
                platform: qq
                app-id: "102000001"
                secret: local
                api-url: http://127.0.0.1:%d
                token-url: http://127.0.0.1:%d/app/getAppAccessToken
                """.formatted(simulatorPort, simulatorPort));
            Path plugin = Repository.files("plugins/plugin-echo/target", "plugin-echo-*.jar").getFirst();
            Files.copy(plugin, folder.resolve("plugins/echo.jar"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
