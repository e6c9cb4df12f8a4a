package io.shardline.embedded;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

/**
 * One Kafka broker and controller (KRaft) in this process, on loopback. Data survive a restart on the same directory. The only
 * class that touches the server's internal API.
 */
public final class EmbeddedKafka implements AutoCloseable {

    private static final int NODE_ID = 1;
    private static final String CONTROLLER = "CONTROLLER";

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedKafka(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a broker and returns when it takes requests.
     *
     * @param directory where its data live; created and formatted if empty
     * @param port to listen on, 0 for any free one
     * @throws PortTakenException if another process listens there
     */
    public static EmbeddedKafka start(Path directory, int port) {
        int brokerPort = port == 0 ? Ports.free() : Ports.requireFree(port, "Kafka");
        var config = new KafkaConfig(settings(directory, brokerPort, Ports.free()), false);
        format(directory);
        var server = new KafkaRaftServer(config, Time.SYSTEM);
        server.startup();
        return new EmbeddedKafka(server, brokerPort);
    }

    /** Address for clients, {@code host:port}. */
    public String bootstrapServers() {
        return Ports.LOOPBACK + ':' + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path directory) {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        try {
            Files.createDirectories(directory);
            new Formatter()
                    .setPrintStream(new PrintStream(PrintStream.nullOutputStream(), true))
                    .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                    .setNodeId(NODE_ID)
                    .setClusterId(Uuid.randomUuid().toString())
                    .addDirectory(directory.toString())
                    .setMetadataLogDirectory(directory.toString())
                    .setControllerListenerName(CONTROLLER)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka data directory: " + directory + " (expected: writable)", e);
        } catch (Exception e) {
            throw new IllegalStateException("Kafka data directory: " + directory + " could not be formatted", e);
        }
    }

    private static Map<String, String> settings(Path directory, int brokerPort, int controllerPort) {
        Map<String, String> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE_ID));
        settings.put("controller.quorum.voters", NODE_ID + "@" + Ports.LOOPBACK + ':' + controllerPort);
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("listeners", "PLAINTEXT://" + Ports.LOOPBACK + ':' + brokerPort + ','
                + CONTROLLER + "://" + Ports.LOOPBACK + ':' + controllerPort);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        settings.put("log.dir", directory.toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("num.network.threads", "1");
        settings.put("num.io.threads", "2");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("log.retention.bytes", "-1");
        // Short sessions: a consumer that died is noticed after 10 s instead of 45 s.
        settings.put("group.consumer.session.timeout.ms", "10000");
        settings.put("group.consumer.min.session.timeout.ms", "10000");
        settings.put("group.consumer.heartbeat.interval.ms", "3000");
        settings.put("group.consumer.min.heartbeat.interval.ms", "1000");
        settings.put("offsets.retention.minutes", Integer.toString(14 * 24 * 60));
        for (String internal : new String[]{"offsets.topic", "transaction.state.log",
                "share.coordinator.state.topic"}) {
            settings.put(internal + ".replication.factor", "1");
            settings.put(internal + ".num.partitions", "4");
        }
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        return settings;
    }
}
