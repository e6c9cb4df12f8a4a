package io.shardline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoresIntegrationTests {

    @TempDir
    Path directory;

    @Test
    void kafkaKeepsItsTopicsAcrossARestart() throws Exception {
        int port = Ports.free();
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, port);
                Admin admin = admin(kafka)) {
            admin.createTopics(List.of(new NewTopic("kept", 2, (short) 1))).all().get();
        }

        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, port);
                Admin admin = admin(kafka)) {
            assertThat(admin.listTopics().names().get()).contains("kept");
        }
    }

    @Test
    void redisStopsWhenClosed() {
        int port;
        try (EmbeddedRedis redis = EmbeddedRedis.start(directory, 0)) {
            port = redis.port();
        }

        assertThat(Ports.requireFree(port, "Redis")).isEqualTo(port);
    }

    @Test
    void redisStopsWhenItsJvmIsKilled() throws Exception {
        Process jvm = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), RedisHolder.class.getName(), directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int port = Integer.parseInt(jvm.inputReader().readLine());
        assertThatThrownBy(() -> Ports.requireFree(port, "Redis")).isInstanceOf(PortTakenException.class);

        jvm.destroyForcibly().waitFor();

        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> Ports.requireFree(port, "Redis"));
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedKafka.start(directory, other.getLocalPort()))
                    .isInstanceOf(PortTakenException.class)
                    .hasMessage("port " + other.getLocalPort() + " for Kafka: taken by another process");
        }
    }

    private static Admin admin(EmbeddedKafka kafka) {
        return Admin.create(Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers()));
    }

    /** Starts Redis and waits to be killed. */
    static final class RedisHolder {

        private RedisHolder() {}

        public static void main(String[] args) throws Exception {
            try (EmbeddedRedis redis = EmbeddedRedis.start(Path.of(args[0]), 0)) {
                System.out.println(redis.port());
                Thread.currentThread().join();
            }
        }
    }
}
