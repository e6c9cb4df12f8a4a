package io.shardline.dto.codec.qq;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QqTimesTests {

    @ParameterizedTest
    @CsvSource({
            "2026-08-01T10:20:30+08:00,                             2026-08-01T02:20:30Z",
            "2026-08-01T10:20:30.123456789+08:00,                   2026-08-01T02:20:30.123456789Z",
            "2026-08-01T10:20:30.5Z,                                2026-08-01T10:20:30.5Z",
            "2026-08-01t10:20:30z,                                  2026-08-01T10:20:30Z",
            "2026-08-01 10:20:30+0800,                              2026-08-01T02:20:30Z",
            "2026-08-01T10:20:30-03:30,                             2026-08-01T13:50:30Z",
            "2024-02-29T23:59:60+00:00,                             2024-03-01T00:00:00Z",
            "2023-11-06 13:37:18 +0800 CST m=+0.1,                  2023-11-06T05:37:18Z",
            "2023-11-06 13:37:18.123456 +0800 CST m=+2592000.00003, 2023-11-06T05:37:18.123456Z",
            "2023-11-06 13:37:18 +0000 UTC,                         2023-11-06T13:37:18Z",
            "1784570534,                                            2026-07-20T18:02:14Z",
            "1,                                                     1970-01-01T00:00:01Z",
            "99999999999,                                           5138-11-16T09:46:39Z",
    })
    void readsEveryForm(String text, Instant expected) {
        assertThat(find(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", " ", "0", "0001-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "-5", "100000000000", "yesterday",
            "2026-08-01",
            "2026-08-01T10:20:30", "2026-08-01T10:20:30+", "2026-08-01T10:20:30+08", "2026-08-01T10:20:30+8:000",
            "2026-08-01T10:20:30+0800 ", "2026-08-01T10:20:30+19:00", "2026-08-01T10:20:30 ", "2026-08-01 10:20:30 CST",
            "2026-13-01T10:20:30Z", "2026-00-01T10:20:30Z", "2026-02-30T10:20:30Z", "2026-08-00T10:20:30Z",
            "2023-02-29T10:20:30Z", "2026-08-01T24:20:30Z", "2026-08-01T10:60:30Z", "2026-08-01T10:20:61Z",
            "2O26-08-01T10:20:30Z", "2026-08-01T10-20-30Z", "2026/08/01T10:20:30Z", "2026-08-01T10:20:3xZ",
            "2026-08-01T10:20:30.Z5", "17845٣0534"})
    void findsNoTimeInAnythingElse(String text) {
        assertThat(find(text)).isNull();
    }

    @Test
    void agreesWithTheJdk() {
        var random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            Instant time = Instant.ofEpochSecond(random.nextLong(1, 4_000_000_000L), random.nextInt(1_000_000_000));
            String text = OffsetDateTime.ofInstant(time, ZoneOffset.ofHours(random.nextInt(-18, 19))).toString();
            if (text.length() > "2026-08-01T10:20Z".length() && text.charAt("2026-08-01T10:20".length()) == ':') {
                assertThat(find(text)).as(text).isEqualTo(time);
            }
        }
    }

    private static @Nullable Instant find(String text) {
        char[] padded = ("#" + text + "#").toCharArray();
        return QqTimes.find(padded, 1, padded.length - 1);
    }
}
