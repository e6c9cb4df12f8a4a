package io.shardline.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

import io.shardline.fixtures.Configured;
import io.shardline.gateway.bot.BotProperties;
import io.shardline.gateway.platform.qq.QqProperties;
import io.shardline.gateway.publish.PublishProperties;
import io.shardline.gateway.session.SessionProperties;
import io.shardline.gateway.topic.TopicProperties;

class ConfigurationTests {

    private static final List<Class<?>> RECORDS = List.of(PublishProperties.class, QqProperties.class,
            SessionProperties.class, TopicProperties.class);

    @Test
    void whatIsNotSetHasItsDefault() {
        assertThat(Configured.by(PublishProperties.class)).isEqualTo(new PublishProperties(DataSize.ofMegabytes(32),
                DataSize.ofMegabytes(8), DataSize.ofKilobytes(1000), Duration.ofMillis(250), Path.of("checkpoints")));
        assertThat(Configured.by(TopicProperties.class)).isEqualTo(new TopicProperties(true, 6, (short) 3, (short) 2,
                Duration.ofDays(7), TopicProperties.Checks.WARN, Duration.ofHours(1)));
        assertThat(Configured.by(SessionProperties.class)).isEqualTo(new SessionProperties(Duration.ofSeconds(30),
                Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(2), 20,
                Duration.ofSeconds(60), Duration.ofSeconds(10)));
        assertThat(Configured.by(QqProperties.class)).isEqualTo(new QqProperties(Duration.ofSeconds(10),
                DataSize.ofMegabytes(16), Duration.ofSeconds(5), Duration.ofMillis(250), Duration.ofMinutes(10)));
        assertThat(Configured.by(BotProperties.class)).isEqualTo(new BotProperties(Path.of("bots")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        gateway.publish.max-in-flight-per-shard=33MB | 34603008B (expected: at most gateway.publish.max-in-flight, 33554432B)
        gateway.publish.max-event=0B                 | 0B (expected: more than 0, at most gateway.publish.max-in-flight-per-shard)
        gateway.publish.max-event=9MB                | 9437184B (expected: more than 0, at most gateway.publish.max-in-flight-per-shard)
        gateway.publish.checkpoint-interval=0s       | PT0S (expected: at least 1ms)
        gateway.topic.partitions=0                   | 0 (expected: 1 to 10000)
        gateway.topic.partitions=10001               | 10001 (expected: 1 to 10000)
        gateway.topic.replication-factor=0           | 0 (expected: at least 1)
        gateway.topic.min-insync-replicas=4          | 4 (expected: 1 to gateway.topic.replication-factor, 3)
        gateway.topic.min-insync-replicas=0          | 0 (expected: 1 to gateway.topic.replication-factor, 3)
        gateway.topic.retention=59m                  | PT59M (expected: at least 1h)
        gateway.topic.check-every=0s                 | PT0S (expected: at least 1ms)
        gateway.session.connect-deadline=0s          | PT0S (expected: more than 0s)
        gateway.session.hello-deadline=0s            | PT0S (expected: more than 0s)
        gateway.session.ready-deadline=0s            | PT0S (expected: more than 0s)
        gateway.session.resumed-deadline=-1s         | PT-1S (expected: more than 0s)
        gateway.session.refused-deadline=0s          | PT0S (expected: more than 0s)
        gateway.session.deaf-factor=-1               | -1 (expected: 0 or more)
        gateway.session.deaf-after=0s                | PT0S (expected: more than 0s)
        gateway.session.drain-deadline=0s            | PT0S (expected: more than 0s)
        gateway.qq.http-timeout=0s                   | PT0S (expected: more than 0s)
        gateway.qq.max-frame=63KB                    | 64512B (expected: at least 64KB, less than 2GB)
        gateway.qq.max-frame=2GB                     | 2147483648B (expected: at least 64KB, less than 2GB)
        gateway.qq.identify-window=0s                | PT0S (expected: at least 1ms)
        gateway.qq.identify-margin=-1ms              | PT-0.001S (expected: at least 0s)
        gateway.qq.discovery-age=999ms               | PT0.999S (expected: at least 1s)
        """)
    void whatCannotWorkIsRefusedByName(String setting, String found) {
        assertThat(refusals(setting)).containsExactly(setting.split("=", 2)[0] + ": " + found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway.publish.max-in-flight-per-shard=32MB", "gateway.publish.max-event=8MB",
            "gateway.publish.checkpoint-interval=1ms", "gateway.topic.partitions=10000",
            "gateway.topic.min-insync-replicas=3", "gateway.topic.retention=1h", "gateway.topic.checks=strict",
            "gateway.session.drain-deadline=1ms", "gateway.session.deaf-factor=0", "gateway.qq.max-frame=64KB",
            "gateway.qq.max-frame=2147483647B",
            "gateway.qq.identify-margin=0s", "gateway.qq.discovery-age=1s"})
    void theBoundsThemselvesAreTaken(String setting) {
        assertThat(refusals(setting)).isEmpty();
    }

    private static Stream<String> refusals(String setting) {
        return RECORDS.stream().map(type -> Configured.refusal(type, setting)).filter(refusal -> !refusal.isEmpty());
    }
}
