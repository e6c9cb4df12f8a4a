package io.shardline.simulator.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTests {

    @ParameterizedTest
    @CsvSource({"PT0S,0s", "PT0.5S,500ms", "PT41.25S,41250ms", "PT90S,90s", "PT5M,5m", "PT2H,2h", "PT24H,24h"})
    void writesTheShortestExactForm(Duration duration, String written) {
        assertThat(Durations.format(duration)).isEqualTo(written);
    }
}
