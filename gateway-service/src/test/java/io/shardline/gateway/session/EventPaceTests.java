package io.shardline.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

class EventPaceTests {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final EventPace pace = new EventPace();
    private Instant now = Instant.parse("2026-08-01T02:20:31Z");

    @Test
    void aFewEventsSayNothing() {
        events(19, PAUSE);

        assertThat(pace.usualPause(now)).isEmpty();
    }

    @Test
    void theUsualPauseIsTheMean() {
        events(60, PAUSE);

        assertThat(pace.usualPause(now)).contains(PAUSE);
    }

    @Test
    void newHabitsReplaceOldOnes() {
        events(60, PAUSE);
        events(60, Duration.ofSeconds(5));

        assertThat(pace.usualPause(now).orElseThrow()).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(5));
    }

    @Test
    void aShardThatHasBeenQuietForLongMayStayQuiet() {
        events(60, PAUSE);
        now = now.plus(Duration.ofMinutes(10));

        assertThat(pace.usualPause(now)).contains(Duration.ofMinutes(10));
    }

    private void events(int count, Duration apart) {
        for (int i = 0; i < count; i++) {
            now = now.plus(apart);
            pace.event(now);
        }
    }
}
