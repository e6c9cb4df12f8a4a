package io.shardline.logic.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class SerialQueuesTests {

    private final SerialQueues<String> queues = new SerialQueues<>();

    @Test
    void tasksOfAKeyRunInTheirOrderAndOneAtATime() {
        Map<String, List<Integer>> ran = new ConcurrentHashMap<>();
        Map<String, AtomicInteger> running = new ConcurrentHashMap<>();
        AtomicInteger overlaps = new AtomicInteger();
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            int number = i;
            String key = "k" + random.nextInt(50);
            queues.submit(key, () -> {
                if (running.computeIfAbsent(key, _ -> new AtomicInteger()).incrementAndGet() > 1) {
                    overlaps.incrementAndGet();
                }
                ran.computeIfAbsent(key, _ -> Collections.synchronizedList(new ArrayList<>())).add(number);
                running.get(key).decrementAndGet();
            });
        }

        await().until(() -> queues.keys() == 0);
        assertThat(overlaps).hasValue(0);
        assertThat(ran.values().stream().mapToInt(List::size).sum()).isEqualTo(20_000);
        assertThat(ran.values()).allSatisfy(numbers -> assertThat(numbers).isSorted());
    }

    @Test
    void aSlowKeyHoldsNoOtherUp() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(100);
        queues.submit("slow", () -> awaitQuietly(release));

        IntStream.range(0, 100).forEach(i -> queues.submit("k" + i, others::countDown));

        others.await();
        await().untilAsserted(() -> assertThat(queues.keys()).isEqualTo(1));
        release.countDown();
        await().until(() -> queues.keys() == 0);
    }

    @Test
    void theSizeCountsWhatWaitsAndWhatRuns() {
        CountDownLatch release = new CountDownLatch(1);

        assertThat(queues.submit("k", () -> awaitQuietly(release))).isEqualTo(1);
        assertThat(queues.submit("k", () -> {})).isEqualTo(2);
        assertThat(queues.size("k")).isEqualTo(2);
        assertThat(queues.size("other")).isZero();

        release.countDown();
        await().until(() -> queues.size("k") == 0);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
