package io.shardline.simulator.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PacingTests {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void countsFromTheStartSoThatPausesAreMadeUpFor() {
        var pacing = new Pacing(10_000, 1_000_000);

        assertThat(pacing.due(0)).isZero();
        assertThat(pacing.due(SECOND / 1_000)).isEqualTo(10);
        assertThat(pacing.due(7 * SECOND)).isEqualTo(70_000);
    }

    @Test
    void slowRatesAreExactToo() {
        assertThat(new Pacing(0.5, 10).due(3 * SECOND)).isEqualTo(1);
        assertThat(new Pacing(0.5, 10).due(4 * SECOND)).isEqualTo(2);
    }

    @Test
    void neverMoreThanTheTotal() {
        assertThat(new Pacing(10_000, 100).due(SECOND)).isEqualTo(100);
        assertThat(new Pacing(0, 100).due(0)).isEqualTo(100);
    }
}
