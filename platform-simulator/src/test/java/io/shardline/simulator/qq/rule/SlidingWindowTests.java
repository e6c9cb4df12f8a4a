package io.shardline.simulator.qq.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.shardline.simulator.fixture.MovableClock;

class SlidingWindowTests {

    private static final Duration FIVE_SECONDS = Duration.ofSeconds(5);

    private final MovableClock clock = new MovableClock();
    private final SlidingWindow window = new SlidingWindow();

    @Test
    void admitsUpToTheLimitWithinTheWindow() {
        assertThat(window.tryTake(clock.instant(), 2, FIVE_SECONDS)).isTrue();
        assertThat(window.tryTake(clock.instant(), 2, FIVE_SECONDS)).isTrue();
        assertThat(window.tryTake(clock.instant(), 2, FIVE_SECONDS)).isFalse();
    }

    @Test
    void slidesInsteadOfStartingAnew() {
        window.tryTake(clock.instant(), 2, FIVE_SECONDS);
        clock.advance(Duration.ofSeconds(4));
        window.tryTake(clock.instant(), 2, FIVE_SECONDS);
        clock.advance(Duration.ofSeconds(1));

        assertThat(window.tryTake(clock.instant(), 2, FIVE_SECONDS)).isTrue();
        assertThat(window.tryTake(clock.instant(), 2, FIVE_SECONDS)).isFalse();
    }

    @Test
    void aLimitOfZeroIsNoLimit() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(window.tryTake(clock.instant(), 0, FIVE_SECONDS)).isTrue();
        }
    }
}
