package io.shardline.dto.codec.qq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.shardline.dto.bot.QqBot;
import io.shardline.dto.bot.Secret;
import io.shardline.dto.codec.MalformedPayloadException;

class QqTokenTests {

    private static final Instant NOW = Instant.parse("2026-08-01T00:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"{\"access_token\":\"t\",\"expires_in\":\"7200\"}",
            "{\"access_token\":\"t\",\"expires_in\":7200}"})
    void theLifeIsReadAsTextAndAsNumber(String body) {
        assertThat(read(body)).isEqualTo(new QqToken("t", NOW.plusSeconds(7200)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"expires_in":"7200"}                    | access_token: missing
        {"access_token":"t"}                     | expires_in: missing (expected: seconds)
        {"access_token":"t","expires_in":"soon"} | expires_in: missing (expected: seconds)
        <html>                                   | payload: token answer is no JSON
        """)
    void whatIsMissingIsNamed(String body, String message) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(MalformedPayloadException.class).hasMessage(message);
    }

    @Test
    void theRequestHasTextsOnly() {
        QqBot bot = new QqBot("102000001", new Secret("s\"x"), OptionalInt.empty(), List.of(), QqBot.PRODUCTION_API,
                QqBot.PRODUCTION_TOKEN, false);

        assertThat(new String(QqToken.request(bot), StandardCharsets.UTF_8))
                .isEqualTo("{\"appId\":\"102000001\",\"clientSecret\":\"s\\\"x\"}");
    }

    @Test
    void itIsNeverPrinted() {
        assertThat(new QqToken("t0ken", NOW).toString()).doesNotContain("t0ken");
    }

    private static QqToken read(String body) {
        return QqToken.read(body.getBytes(StandardCharsets.UTF_8), NOW);
    }
}
