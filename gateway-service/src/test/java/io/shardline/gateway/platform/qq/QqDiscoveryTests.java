package io.shardline.gateway.platform.qq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.shardline.dto.codec.MalformedPayloadException;

class QqDiscoveryTests {

    private static final Instant NOW = Instant.parse("2026-08-01T00:00:00Z");

    @Test
    void theAnswerNamesAddressShardsAndBudget() {
        assertThat(read("""
            {"url":"wss://api.sgroup.qq.com/websocket","shards":9,
             "session_start_limit":{"total":1000,"remaining":998,"reset_after":14400000,"max_concurrency":2}}
            """)).isEqualTo(new QqDiscovery(URI.create("wss://api.sgroup.qq.com/websocket"), 9, 2, 998,
                Duration.ofHours(4), NOW));
    }

    @Test
    void withoutABudgetOneAtATimeIsSafe() {
        assertThat(read("{\"url\":\"ws://host/\",\"shards\":1}"))
                .isEqualTo(new QqDiscovery(URI.create("ws://host/"), 1, 1, Integer.MAX_VALUE, Duration.ZERO, NOW));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-5, 1", "1000, 1000", "1000000, 1000"})
    void concurrencyStaysWithinReason(int told, int believed) {
        assertThat(read("{\"url\":\"ws://host/\",\"shards\":1,\"session_start_limit\":{\"max_concurrency\":" + told
                + "}}").maxConcurrency()).isEqualTo(believed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"url":"ws://host/"}                 | shards
        {"url":"ws://host/","shards":0}      | shards
        {"url":"ws://host/","shards":"many"} | shards
        {"shards":1}                         | url
        {"url":"https://host/","shards":1}   | url
        {"url":"ws://","shards":1}           | url
        {"url":"not an address","shards":1}  | url
        []                                   | shards
        """)
    void anAnswerThatMakesNoSenseNamesTheField(String body, String field) {
        assertThatExceptionOfType(MalformedPayloadException.class).isThrownBy(() -> read(body))
                .withMessageStartingWith(field + ": ");
    }

    @Test
    void anAnswerThatIsNoJsonSaysSo() {
        assertThatExceptionOfType(MalformedPayloadException.class).isThrownBy(() -> read("<html>"))
                .withMessageContaining("gateway answer is no JSON");
    }

    private static QqDiscovery read(String body) {
        return QqDiscovery.read(body.getBytes(StandardCharsets.UTF_8), NOW);
    }
}
