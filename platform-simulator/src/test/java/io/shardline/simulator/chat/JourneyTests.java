package io.shardline.simulator.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JourneyTests {

    private static final long PUSHED = 1_795_203_496_000_000L;

    @Test
    void theHeaderTakesTheWayApart() {
        Journey journey = Journey.of(PUSHED, PUSHED + 10_000,
                "received=1795203496000400,consumed=1795203496002500,handled=1795203496003400,sent=1795203496003500");

        assertThat(journey).isEqualTo(new Journey(0.4, 2.1, 0.9, 6.6, 10.0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "received=1795203496000400", "received=x,consumed=y,handled=z",
            "received=1795203496000400,received=1795203496000400,consumed=1795203496002500,handled=1795203496003400",
            "received=1795203496000400;consumed=1795203496002500;handled=1795203496003400",
            "received=99999999999999999999,consumed=1795203496002500,handled=1795203496003400"})
    void aGarbledHeaderLeavesOnlyTheTotal(String header) {
        assertThat(Journey.of(PUSHED, PUSHED + 1_230, header)).isEqualTo(new Journey(null, null, null, null, 1.23));
    }

    @Test
    void withoutHeaderThereIsOnlyTheTotal() {
        assertThat(Journey.of(PUSHED, PUSHED + 500, null)).isEqualTo(new Journey(null, null, null, null, 0.5));
    }
}
