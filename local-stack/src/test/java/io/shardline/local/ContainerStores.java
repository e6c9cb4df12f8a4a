package io.shardline.local;

import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** Kafka and Redis in containers. */
final class ContainerStores implements AutoCloseable {

    private static final int REDIS_PORT = 6379;

    private final KafkaContainer kafka = new KafkaContainer(DockerImageName.parse("apache/kafka:4.3.1"));
    private final GenericContainer<?> redis = new GenericContainer<>(DockerImageName.parse("redis:8"))
            .withExposedPorts(REDIS_PORT);

    private ContainerStores() {}

    static ContainerStores start() {
        ContainerStores stores = new ContainerStores();
        stores.kafka.start();
        stores.redis.start();
        return stores;
    }

    String kafka() {
        return kafka.getBootstrapServers();
    }

    String redis() {
        return redis.getHost() + ':' + redis.getMappedPort(REDIS_PORT);
    }

    @Override
    public void close() {
        redis.close();
        kafka.close();
    }
}
