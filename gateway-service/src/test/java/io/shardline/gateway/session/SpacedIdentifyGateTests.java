package io.shardline.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.shardline.fixtures.ManualClock;
import io.shardline.gateway.session.IdentifyGate.Permit;

class SpacedIdentifyGateTests {

    private static final Duration WINDOW = Duration.ofSeconds(5);

    private final ManualClock clock = new ManualClock();
    private final ManualLoop loop = new ManualLoop(clock);
    private final SpacedIdentifyGate gate = new SpacedIdentifyGate(WINDOW, clock, loop);
    private final List<String> granted = new ArrayList<>();

    @Test
    void oneAtATimeUntilToldBetter() {
        Permit first = request("a");
        request("b");
        assertThat(granted).containsExactly("a");

        first.used();
        loop.advance(WINDOW.minusMillis(1));
        assertThat(granted).containsExactly("a");

        loop.advance(Duration.ofMillis(1));
        assertThat(granted).containsExactly("a", "b");
    }

    @Test
    void theWindowCountsFromTheUseAndNotFromTheGrant() {
        Permit first = request("a");
        request("b");
        loop.advance(Duration.ofSeconds(20));
        first.used();

        loop.advance(WINDOW.minusMillis(1));

        assertThat(granted).containsExactly("a");
    }

    @Test
    void aPermitThatIsNotNeededLetsTheNextOneGoAtOnce() {
        Permit first = request("a");
        request("b");

        first.release();

        assertThat(granted).containsExactly("a", "b");
    }

    @Test
    void whoLeavesTheQueueIsSkipped() {
        Permit first = request("a");
        Permit second = request("b");
        request("c");

        second.release();
        first.release();

        assertThat(granted).containsExactly("a", "c");
    }

    @Test
    void concurrencyIsCountedOverTheWindow() {
        gate.update(2, 1000, clock.instant().plus(Duration.ofHours(4)));
        request("a").used();
        loop.advance(Duration.ofSeconds(2));
        request("b").used();
        request("c");
        request("d");

        loop.advance(Duration.ofSeconds(3));
        assertThat(granted).containsExactly("a", "b", "c");

        loop.advance(Duration.ofSeconds(2));
        assertThat(granted).containsExactly("a", "b", "c", "d");
    }

    @Test
    void anEmptyBudgetWaitsForItsReset() {
        Instant reset = clock.instant().plus(Duration.ofHours(1));
        gate.update(1, 1, reset);
        request("a").used();
        request("b");

        loop.advance(Duration.ofMinutes(59));
        assertThat(granted).containsExactly("a");

        loop.advance(Duration.ofMinutes(1));
        assertThat(granted).containsExactly("a", "b");
    }

    @Test
    void aPermitEndsOnce() {
        Permit first = request("a");
        first.used();
        first.release();
        request("b");
        request("c");

        loop.advance(WINDOW);

        assertThat(granted).containsExactly("a", "b");
    }

    private Permit request(String name) {
        return gate.request(() -> granted.add(name));
    }
}
