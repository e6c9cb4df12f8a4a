package io.shardline.gateway.topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Asks the broker about topics, and makes them. Calls block. */
final class TopicAdmin implements AutoCloseable {

    private final Admin admin;

    TopicAdmin(Admin admin) {
        this.admin = admin;
    }

    /** Creates those topics that are missing. */
    void create(Collection<String> names, TopicProperties properties) throws InterruptedException, ExecutionException {
        Set<String> existing = admin.listTopics().names().get();
        Map<String, String> settings = new HashMap<>();
        settings.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(properties.retention().toMillis()));
        settings.put(TopicConfig.RETENTION_BYTES_CONFIG, "-1");
        settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
        settings.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Short.toString(properties.minInsyncReplicas()));
        settings.put(TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG, "false");
        List<NewTopic> missing = names.stream().filter(name -> !existing.contains(name))
                .map(name -> new NewTopic(name, properties.partitions(), properties.replicationFactor())
                        .configs(settings))
                .toList();
        for (var creation : admin.createTopics(missing).values().values()) {
            try {
                creation.get();
            } catch (ExecutionException e) {
                // Another gateway was faster.
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    /** Partitions that no record was ever written to. */
    List<TopicPartition> untouched(Collection<String> names) throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        for (TopicDescription topic : admin.describeTopics(names).allTopicNames().get().values()) {
            IntStream.range(0, topic.partitions().size())
                    .forEach(partition -> wanted.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest()));
        }
        return admin.listOffsets(wanted).all().get().entrySet().stream()
                .filter(entry -> entry.getValue().offset() == 0).map(Map.Entry::getKey).toList();
    }

    /** What those topics are like. */
    List<TopicFacts> facts(Collection<String> names) throws InterruptedException, ExecutionException {
        List<ConfigResource> resources = new ArrayList<>();
        names.forEach(name -> resources.add(new ConfigResource(ConfigResource.Type.TOPIC, name)));
        String broker = admin.describeCluster().nodes().get().iterator().next().idString();
        ConfigResource brokerResource = new ConfigResource(ConfigResource.Type.BROKER, broker);
        resources.add(brokerResource);
        Map<ConfigResource, Config> configs = admin.describeConfigs(resources).all().get();
        ConfigEntry offsets = config(configs, brokerResource).get("offsets.retention.minutes");
        long offsetsRetention = offsets == null ? Duration.ofDays(7).toMinutes() : Long.parseLong(offsets.value());
        return admin.describeTopics(names).allTopicNames().get().values().stream()
                .map(topic -> new TopicFacts(topic.name(),
                        topic.partitions().stream().mapToInt(partition -> partition.replicas().size()).min().orElse(0),
                        settings(config(configs, new ConfigResource(ConfigResource.Type.TOPIC, topic.name()))),
                        offsetsRetention))
                .toList();
    }

    @Override
    public void close() {
        admin.close();
    }

    private static Config config(Map<ConfigResource, Config> configs, ConfigResource resource) {
        return configs.getOrDefault(resource, new Config(List.of()));
    }

    private static Map<String, String> settings(Config config) {
        return config.entries().stream().filter(entry -> entry.value() != null)
                .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
    }
}
