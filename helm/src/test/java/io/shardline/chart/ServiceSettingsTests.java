package io.shardline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.ssl.SslProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.data.redis.autoconfigure.DataRedisProperties;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ByteArrayResource;

import io.shardline.gateway.publish.PublishProperties;
import io.shardline.gateway.topic.TopicProperties;
import io.shardline.logic.conversation.StoreProperties;
import io.shardline.logic.intake.IntakeProperties;
import io.shardline.logic.plugin.PluginProperties;

/** The services understand what the chart tells them: every setting is bound by the services' own classes. */
class ServiceSettingsTests {

    private static final NoUnboundElementsBindHandler STRICT = new NoUnboundElementsBindHandler(BindHandler.DEFAULT);

    static List<String> variants() {
        return Chart.variants();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void everySettingOfTheGatewayIsOne(String variant) throws Exception {
        Binder settings = settings(Chart.variant(variant), "-gateway");

        bind(settings, "gateway.topic", TopicProperties.class);
        bind(settings, "gateway.publish", PublishProperties.class);
        bind(settings, "gateway.bot", io.shardline.gateway.bot.BotProperties.class);
        bind(settings, "spring.kafka", KafkaProperties.class);
    }

    @ParameterizedTest
    @MethodSource("variants")
    void everySettingOfLogicIsOne(String variant) throws Exception {
        Binder settings = settings(Chart.variant(variant), "-logic");

        bind(settings, "logic.conversation", StoreProperties.class);
        bind(settings, "logic.plugin", PluginProperties.class);
        bind(settings, "logic.intake", IntakeProperties.class);
        bind(settings, "logic.bot", io.shardline.logic.bot.BotProperties.class);
        bind(settings, "spring.kafka", KafkaProperties.class);
        bind(settings, "spring.data.redis", DataRedisProperties.class);
        bind(settings, "spring.ssl", SslProperties.class);
    }

    @Test
    void aMisspeltSettingWouldBeNoticed() throws Exception {
        Binder settings = settings(Chart.minimal().set("gateway.config.gateway.topic.partitons", 3), "-gateway");

        assertThat(catchThrowableOfType(BindException.class,
                () -> bind(settings, "gateway.topic", TopicProperties.class))).hasMessageContaining("gateway.topic");
    }

    @Test
    void productionTopicsAreSafe() throws Exception {
        TopicProperties topics = bind(settings(Chart.minimal(), "-gateway"), "gateway.topic", TopicProperties.class);

        assertThat(topics).isEqualTo(new TopicProperties(true, 64, (short) 3, (short) 2, Duration.ofDays(7),
                TopicProperties.Checks.WARN, Duration.ofHours(1)));
    }

    @Test
    void whatTheUserSetsWins() throws Exception {
        Binder settings = settings(Chart.variant("everything"), "-gateway");

        assertThat(bind(settings, "gateway.publish", PublishProperties.class).maxInFlight().toMegabytes())
                .isEqualTo(16);
        assertThat(bind(settings, "spring.kafka", KafkaProperties.class).getProducer().getCompressionType())
                .isEqualTo("zstd");
    }

    /** Kafka's own client reads the login, so that a typing error in it shows here and not in the cluster. */
    @ParameterizedTest
    @MethodSource("mechanisms")
    void kafkaTakesUserAndPasswordFromTheSecret(String mechanism) throws Exception {
        Chart chart = Chart.minimal().set("kafka.security.protocol", "SASL_PLAINTEXT")
                .set("kafka.security.mechanism", mechanism).set("kafka.security.existingSecret", "kafka-user")
                .set("kafka.bootstrapServers", "127.0.0.1:9");

        Map<String, Object> producer = bind(settings(chart, "-gateway"), "spring.kafka", KafkaProperties.class)
                .buildProducerProperties();

        assertThat(producer).containsEntry("security.protocol", "SASL_PLAINTEXT")
                .containsEntry("sasl.mechanism", mechanism);
        assertThat(producer.get("sasl.jaas.config")).asString().contains("username=\"bob\" password=\"secret\"");
        new KafkaProducer<>(producer, new ByteArraySerializer(), new ByteArraySerializer()).close(Duration.ZERO);
        assertThat(environment(chart, "StatefulSet", "-gateway"))
                .containsExactly("SHARDLINE_KAFKA_USERNAME", "SHARDLINE_KAFKA_PASSWORD");
    }

    static List<String> mechanisms() {
        return List.of("PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512");
    }

    @Test
    void redisTakesPasswordAndCertificateFromTheirSecrets() throws Exception {
        Chart chart = Chart.variant("everything");

        DataRedisProperties redis = bind(settings(chart, "-logic"), "spring.data.redis", DataRedisProperties.class);

        assertThat(redis.getUsername()).isEqualTo("anna");
        assertThat(redis.getPassword()).isEqualTo("redis-secret");
        assertThat(redis.getSsl().getBundle()).isEqualTo("redis");
        assertThat(bind(settings(chart, "-logic"), "spring.ssl", SslProperties.class).getBundle().getPem())
                .containsKey("redis");
        assertThat(environment(chart, "Deployment", "-logic")).contains("SHARDLINE_REDIS_USERNAME",
                "SHARDLINE_REDIS_PASSWORD");
    }

    @Test
    void noSecretIsInAConfigMap() {
        assertThat(Chart.variant("everything").manifests("ConfigMap")).noneMatch(
                map -> map.text("/data/application.yml").matches("(?s).*password: *[^$ ].*"));
    }

    private static <T> T bind(Binder settings, String prefix, Class<T> type) {
        return settings.bindOrCreate(prefix, Bindable.of(type), STRICT);
    }

    private static Binder settings(Chart chart, String component) throws Exception {
        String yaml = chart.manifest("ConfigMap", component).text("/data/application.yml");
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("pod", Map.of(
                "SHARDLINE_KAFKA_USERNAME", "bob", "SHARDLINE_KAFKA_PASSWORD", "secret",
                "SHARDLINE_REDIS_USERNAME", "anna", "SHARDLINE_REDIS_PASSWORD", "redis-secret")));
        for (var source : new YamlPropertySourceLoader().load("application.yml",
                new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)))) {
            environment.getPropertySources().addLast(source);
        }
        ConfigurationPropertySources.attach(environment);
        return Binder.get(environment);
    }

    private static List<String> environment(Chart chart, String kind, String name) {
        List<String> names = new ArrayList<>();
        chart.manifest(kind, name).podSpec().at("/containers/0/env")
                .forEach(variable -> names.add(variable.path("name").asString()));
        return names;
    }
}
