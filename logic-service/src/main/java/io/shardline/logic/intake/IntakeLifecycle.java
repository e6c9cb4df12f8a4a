package io.shardline.logic.intake;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs the intake on a thread of its own, as soon as the topics are there, until the service stops. */
final class IntakeLifecycle implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(IntakeLifecycle.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final EventConsumers consumers;
    private final RecordProcessor processor;
    private final IntakeProperties properties;
    private final IntakeMetrics metrics;
    private final SerialQueues<String> queues;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable EventIntake intake;
    private volatile @Nullable Thread thread;
    private volatile @Nullable String problem = "not started yet";

    IntakeLifecycle(EventConsumers consumers, RecordProcessor processor, IntakeProperties properties,
            IntakeMetrics metrics, SerialQueues<String> queues) {
        this.consumers = consumers;
        this.processor = processor;
        this.properties = properties;
        this.metrics = metrics;
        this.queues = queues;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("intake").start(this::run);
    }

    @Override
    public void stop() {
        stopped.countDown();
        EventIntake running = intake;
        if (running != null) {
            running.stop();
        }
        Thread current = thread;
        if (current != null) {
            try {
                current.join(properties.stopDeadline().plusSeconds(5));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** What keeps it from reading, null if nothing does. */
    @Nullable
    String problem() {
        EventIntake running = intake;
        return running == null ? problem : running.isAssigned() ? null : "waits for its share of the partitions";
    }

    private void run() {
        try {
            while (stopped.getCount() > 0 && !prepared()) {
                stopped.await(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
            }
            EventIntake ready = intake;
            if (ready != null) {
                ready.run();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean prepared() throws InterruptedException {
        try {
            if (!consumers.topicsExist()) {
                report("the topics are missing (expected: the gateway, or your own tooling, creates them)");
                return false;
            }
            intake = new EventIntake(consumers.create(), processor, properties, metrics, queues);
            return true;
        } catch (ExecutionException | KafkaException e) {
            report("Kafka: " + (e.getCause() == null ? e : e.getCause()));
            return false;
        }
    }

    private void report(String found) {
        if (!found.equals(problem)) {
            problem = found;
            log.atWarn().setMessage("intake waits").addKeyValue("problem", found).log();
        }
    }
}
