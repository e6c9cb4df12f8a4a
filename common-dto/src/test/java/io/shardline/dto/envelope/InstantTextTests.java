package io.shardline.dto.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantTextTests {

    private final InstantText text = new InstantText();

    @ParameterizedTest
    @ValueSource(strings = {"2026-08-01T02:20:31Z", "2026-08-01T02:20:31.007Z", "2026-08-01T02:20:31.000007Z",
            "2026-08-01T02:20:31.100000007Z", "1969-12-31T23:59:59.999Z"})
    void itIsTheTextOfTheJdk(String time) {
        assertThat(text.of(Instant.parse(time))).isEqualTo(time);
    }

    @Test
    void itIsTheTextOfTheJdkForAnyInstant() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            // Seconds repeat, so that the remembered one is used as well.
            Instant time = Instant.ofEpochSecond(random.nextLong(-100, 4_000_000_000L) / 3 * 3,
                    random.nextInt(1_000_000_000));
            assertThat(text.of(time)).isEqualTo(time.toString());
            assertThat(text.of(time.plusNanos(1))).isEqualTo(time.plusNanos(1).toString());
        }
    }
}
