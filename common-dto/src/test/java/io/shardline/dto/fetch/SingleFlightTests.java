package io.shardline.dto.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import io.shardline.fixtures.ManualClock;

class SingleFlightTests {

    private final ManualClock clock = new ManualClock();
    private final Deque<CompletableFuture<String>> fetches = new ArrayDeque<>();
    private boolean good = true;
    private final SingleFlight<String> flight = new SingleFlight<>(() -> {
        CompletableFuture<String> fetch = new CompletableFuture<>();
        fetches.add(fetch);
        return fetch;
    }, _ -> good, clock);

    @Test
    void manyCallersShareOneFetch() {
        CompletableFuture<String> first = flight.get();
        CompletableFuture<String> second = flight.get();
        fetches.getFirst().complete("t");

        assertThat(first).isCompletedWithValue("t");
        assertThat(second).isCompletedWithValue("t");
        assertThat(flight.get()).isCompletedWithValue("t");
        assertThat(fetches).hasSize(1);
    }

    @Test
    void aFailureIsSharedUntilThePauseIsOver() {
        ask();
        fetches.getLast().completeExceptionally(new IllegalStateException("down"));
        assertThat(flight.get()).isCompletedExceptionally();
        assertThat(fetches).hasSize(1);

        clock.advance(Duration.ofSeconds(1));
        ask();

        assertThat(fetches).hasSize(2);
    }

    @Test
    void thePauseGrowsWithEveryFailureAndEndsWithASuccess() {
        failOnce();
        clock.advance(Duration.ofSeconds(1));
        failOnce();
        clock.advance(Duration.ofSeconds(1));
        ask();
        assertThat(fetches).as("after 1 s of 2 s").hasSize(2);
        clock.advance(Duration.ofSeconds(1));
        ask();
        fetches.getLast().complete("t");
        good = false;
        clock.advance(Duration.ofSeconds(1));
        failOnce();
        clock.advance(Duration.ofSeconds(1));
        ask();

        assertThat(fetches).as("the first pause again").hasSize(5);
    }

    @Test
    void aValueThatIsNoLongerGoodIsFetchedAgain() {
        ask();
        fetches.getLast().complete("old");
        good = false;
        clock.advance(Duration.ofSeconds(1));

        assertThat(flight.get()).isNotDone();
    }

    @Test
    void anInvalidatedValueIsNotHandedOutAndNotFetchedInAHotLoop() {
        ask();
        fetches.getLast().complete("refused");

        flight.invalidate("refused");

        assertThat(flight.get()).isCompletedExceptionally();
        clock.advance(Duration.ofSeconds(1));
        assertThat(flight.get()).isNotDone();
        assertThat(fetches).hasSize(2);
    }

    @Test
    void invalidatingAnOlderValueChangesNothing() {
        ask();
        fetches.getLast().complete("new");

        flight.invalidate("old");

        assertThat(flight.get()).isCompletedWithValue("new");
    }

    private void failOnce() {
        ask();
        fetches.getLast().completeExceptionally(new IllegalStateException("down"));
    }

    private void ask() {
        var _ = flight.get();
    }
}
