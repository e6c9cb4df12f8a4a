package io.shardline.logic.intake;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.FinalizedVersionRange;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

import io.shardline.dto.envelope.Topics;
import io.shardline.logic.intake.IntakeProperties.GroupProtocolChoice;

/** Makes the consumer of events, with what the promises rest on fixed. Calls block. */
final class EventConsumers {

    private static final Logger log = LoggerFactory.getLogger(EventConsumers.class);
    private static final Duration CLASSIC_SESSION = Duration.ofSeconds(10);

    private final KafkaProperties kafka;
    private final IntakeProperties properties;
    private final MeterRegistry registry;

    EventConsumers(KafkaProperties kafka, IntakeProperties properties, MeterRegistry registry) {
        this.kafka = kafka;
        this.properties = properties;
        this.registry = registry;
    }

    /** Whether the topics that this service needs are there. */
    boolean topicsExist() throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(kafka.buildAdminProperties())) {
            return admin.listTopics().names().get()
                    .containsAll(List.of(Topics.EVENTS, Topics.OUTCOMES, Topics.DEAD_LETTERS));
        }
    }

    /** A consumer that has not subscribed yet. */
    Consumer<byte[], byte[]> create() throws InterruptedException, ExecutionException {
        Map<String, Object> settings = new HashMap<>(kafka.buildConsumerProperties());
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, properties.group());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        GroupProtocolChoice protocol = protocol();
        settings.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, protocol.name().toLowerCase(Locale.ROOT));
        if (protocol == GroupProtocolChoice.CLASSIC) {
            settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                    CooperativeStickyAssignor.class.getName());
            settings.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int) CLASSIC_SESSION.toMillis());
        }
        log.atInfo().setMessage("consumer group").addKeyValue("group", properties.group())
                .addKeyValue("protocol", protocol).log();
        Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings);
        new KafkaClientMetrics(consumer).bindTo(registry);
        return consumer;
    }

    private GroupProtocolChoice protocol() throws InterruptedException, ExecutionException {
        if (properties.groupProtocol() != GroupProtocolChoice.AUTO) {
            return properties.groupProtocol();
        }
        try (Admin admin = Admin.create(kafka.buildAdminProperties())) {
            FinalizedVersionRange version = admin.describeFeatures().featureMetadata().get().finalizedFeatures()
                    .get("group.version");
            return version != null && version.maxVersionLevel() >= 1
                    ? GroupProtocolChoice.CONSUMER
                    : GroupProtocolChoice.CLASSIC;
        }
    }
}
