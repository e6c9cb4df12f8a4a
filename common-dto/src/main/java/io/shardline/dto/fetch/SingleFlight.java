package io.shardline.dto.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Fetches a value for many callers at once: one fetch at a time, its result shared while it is good, and after a failure a
 * pause in which callers get the failure at once. Thread-safe.
 *
 * @param <T> the value
 */
public final class SingleFlight<T> {

    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(1), Duration.ofSeconds(2),
            Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(60));

    private final Supplier<CompletableFuture<T>> fetch;
    private final Predicate<T> good;
    private final Clock clock;
    private @Nullable CompletableFuture<T> current;
    private int failures;
    private Instant nextFetch = Instant.MIN;

    /**
     * Fetches nothing yet.
     *
     * @param fetch begins one fetch; must not block
     * @param good whether a value may still be handed out
     */
    public SingleFlight(Supplier<CompletableFuture<T>> fetch, Predicate<T> good, Clock clock) {
        this.fetch = fetch;
        this.good = good;
        this.clock = clock;
    }

    /** The value, or the failure of the last fetch while the pause after it lasts. */
    public synchronized CompletableFuture<T> get() {
        CompletableFuture<T> known = current;
        if (known != null && (!known.isDone() || usable(known))) {
            return known;
        }
        if (clock.instant().isBefore(nextFetch)) {
            return known != null && known.isCompletedExceptionally()
                    ? known
                    : CompletableFuture.failedFuture(new IllegalStateException("fetched less than a second ago"));
        }
        CompletableFuture<T> started = fetch.get();
        current = started;
        // At most one request a second, also when each answer is refused by its user.
        nextFetch = clock.instant().plus(PAUSES.getFirst());
        var _ = started.whenComplete((_, error) -> settled(error));
        return started;
    }

    /** Never hands out this value again. */
    public synchronized void invalidate(T value) {
        CompletableFuture<T> known = current;
        if (known != null && known.state() == CompletableFuture.State.SUCCESS && known.resultNow().equals(value)) {
            current = null;
        }
    }

    private synchronized void settled(@Nullable Throwable error) {
        if (error == null) {
            failures = 0;
        } else {
            nextFetch = clock.instant().plus(PAUSES.get(Math.min(failures, PAUSES.size() - 1)));
            failures++;
        }
    }

    private boolean usable(CompletableFuture<T> known) {
        return known.state() == CompletableFuture.State.SUCCESS && good.test(known.resultNow());
    }
}
