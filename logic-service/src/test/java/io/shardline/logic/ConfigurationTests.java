package io.shardline.logic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

import io.shardline.fixtures.Configured;
import io.shardline.logic.bot.BotProperties;
import io.shardline.logic.conversation.StoreProperties;
import io.shardline.logic.intake.IntakeProperties;
import io.shardline.logic.intake.IntakeProperties.GroupProtocolChoice;
import io.shardline.logic.platform.qq.QqProperties;
import io.shardline.logic.plugin.PluginProperties;

class ConfigurationTests {

    private static final List<Class<?>> RECORDS = List.of(IntakeProperties.class, PluginProperties.class,
            QqProperties.class, StoreProperties.class);

    @Test
    void whatIsNotSetHasItsDefault() {
        assertThat(Configured.by(IntakeProperties.class)).isEqualTo(new IntakeProperties("shardline-logic",
                GroupProtocolChoice.AUTO, DataSize.ofMegabytes(64), 5000, Duration.ofMillis(500), Duration.ofSeconds(1),
                Duration.ofSeconds(20)));
        assertThat(Configured.by(PluginProperties.class)).isEqualTo(new PluginProperties(Path.of("plugins"), 3));
        assertThat(Configured.by(QqProperties.class)).isEqualTo(new QqProperties(Duration.ofSeconds(5),
                Duration.ofSeconds(10), Duration.ofSeconds(30)));
        assertThat(Configured.by(StoreProperties.class))
                .isEqualTo(new StoreProperties(StoreProperties.Checks.WARN, Duration.ofHours(1)));
        assertThat(Configured.by(BotProperties.class)).isEqualTo(new BotProperties(Path.of("bots")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        logic.intake.group=                    | empty (expected: name of a consumer group)
        logic.intake.max-unfinished=0          | 0B (expected: more than 0)
        logic.intake.max-per-conversation=1    | 1 (expected: at least 2)
        logic.intake.commit-interval=999us     | PT0.000999S (expected: at least 1ms)
        logic.intake.revocation-wait=-1s       | PT-1S (expected: at least 0s)
        logic.intake.stop-deadline=-1s         | PT-1S (expected: at least 0s)
        logic.plugin.attempts=0                | 0 (expected: 1 to 100)
        logic.plugin.attempts=101              | 101 (expected: 1 to 100)
        logic.qq.connect-timeout=0s            | PT0S (expected: more than 0s)
        logic.qq.request-timeout=-1s           | PT-1S (expected: more than 0s)
        logic.qq.patience=0s                   | PT0S (expected: more than 0s)
        logic.conversation.check-every=0s      | PT0S (expected: at least 1ms)
        """)
    void whatCannotWorkIsRefusedByName(String setting, String found) {
        assertThat(refusals(setting)).containsExactly(setting.split("=", 2)[0] + ": " + found);
    }

    @ParameterizedTest
    @CsvSource({"logic.intake.max-unfinished=1", "logic.intake.max-per-conversation=2",
            "logic.intake.commit-interval=1ms", "logic.intake.revocation-wait=0s", "logic.intake.stop-deadline=0s",
            "logic.intake.group-protocol=classic", "logic.plugin.attempts=1", "logic.plugin.attempts=100",
            "logic.qq.patience=1ms", "logic.conversation.checks=strict"})
    void theBoundsThemselvesAreTaken(String setting) {
        assertThat(refusals(setting)).isEmpty();
    }

    private static Stream<String> refusals(String setting) {
        return RECORDS.stream().map(type -> Configured.refusal(type, setting)).filter(refusal -> !refusal.isEmpty());
    }
}
