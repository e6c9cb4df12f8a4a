package io.shardline.gateway.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.shardline.dto.envelope.DeadLetter;
import io.shardline.dto.envelope.Envelope;
import io.shardline.dto.envelope.EnvelopeRecords;
import io.shardline.dto.envelope.EnvelopeWriter;
import io.shardline.dto.envelope.EventType;
import io.shardline.dto.envelope.Topics;
import io.shardline.gateway.publish.PublishWindow.Slot;

/**
 * Puts events on the bus, in the order given. A thread of its own calls the producer, which may block; the shards' loops never
 * do. Bounded by the windows of those who call. The producer itself repeats what can be repeated, without end; an error that
 * reaches us is either about one record, which is then refused, or fatal: everything in flight is discarded, to be replayed
 * by the platform, and a new producer is made.
 */
public final class EventPublisher implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EventPublisher.class);
    private static final int BATCH = 1024;
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration RESTART_PAUSE = Duration.ofSeconds(1);

    private final Producers producers;
    private final PublishMetrics metrics;
    private final int maxEventBytes;
    private final BlockingQueue<Item> queue = new LinkedBlockingQueue<>();
    private final Set<Runnable> failureListeners = ConcurrentHashMap.newKeySet();
    private final EnvelopeWriter writer = new EnvelopeWriter(Topics.EVENTS);
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;
    private volatile int epoch = 1;
    private volatile boolean closed;

    /**
     * Starts the thread.
     *
     * @param maxEventBytes largest payload that is sent; larger ones are refused
     */
    public EventPublisher(Producers producers, PublishMetrics metrics, int maxEventBytes) {
        this.producers = producers;
        this.metrics = metrics;
        this.maxEventBytes = maxEventBytes;
        this.thread = Thread.ofPlatform().name("publisher").daemon().start(this::run);
    }

    /** Makes producers; each is closed before the next one is made. */
    @FunctionalInterface
    public interface Producers {
        /** A producer that is idempotent, waits for all replicas, and never gives up on what can be repeated. */
        Producer<byte[], byte[]> create();
    }

    private sealed interface Item {
        int epoch();
    }

    private record Event(Envelope envelope, PublishWindow window, Slot slot, int epoch, long receivedNanos)
            implements
                Item {}

    private record Probe(Instant time, Runnable onAcknowledged, int epoch) implements Item {}

    /**
     * Runs the listener, from any thread, when everything in flight was discarded.
     *
     * @return ends that
     */
    public Runnable onFailure(Runnable listener) {
        failureListeners.add(listener);
        return () -> failureListeners.remove(listener);
    }

    /** Changes with each fatal failure. A connection publishes with the epoch that it began in, so that none of it overtakes. */
    public int epoch() {
        return epoch;
    }

    /**
     * Takes an event over; never blocks.
     *
     * @param slot of the window, released once the broker has acknowledged the event or it was dropped
     * @param startedIn epoch that the connection began in; events of an earlier one are ignored
     */
    public void publish(Envelope envelope, PublishWindow window, Slot slot, int startedIn) {
        queue.add(new Event(envelope, window, slot, startedIn, System.nanoTime()));
    }

    /** Runs the action, from any thread, once the broker acknowledges a record that means nothing; never if the producer fails. */
    public void probe(Instant time, Runnable onAcknowledged) {
        queue.add(new Probe(time, onAcknowledged, epoch));
    }

    @Override
    public void close() {
        closed = true;
        stop.countDown();
        thread.interrupt();
        try {
            thread.join(CLOSE_TIMEOUT.multipliedBy(2));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Deque<Item> pending = new ArrayDeque<>();
        while (!closed) {
            int current = epoch;
            try {
                publishUntilFailure(current, pending);
            } catch (InterruptException | InterruptedException _) {
                // Only close() interrupts this thread.
                return;
            } catch (RuntimeException e) {
                fail(current, e);
            }
            pause();
        }
    }

    private void publishUntilFailure(int current, Deque<Item> pending) throws InterruptedException {
        Producer<byte[], byte[]> producer = producers.create();
        try {
            while (current == epoch) {
                Item item = pending.poll();
                if (item != null) {
                    send(producer, item);
                } else {
                    pending.add(queue.take());
                    queue.drainTo(pending, BATCH - 1);
                }
            }
        } finally {
            boolean interrupted = Thread.interrupted();
            producer.close(closed ? CLOSE_TIMEOUT : Duration.ZERO);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void pause() {
        try {
            stop.await(RESTART_PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            // Only close() interrupts this thread; it has set the flag that ends the loop.
        }
    }

    private void send(Producer<byte[], byte[]> producer, Item item) {
        if (item.epoch() != epoch) {
            return;
        }
        switch (item) {
            case Event event -> send(producer, event);
            case Probe probe -> send(producer, probe);
        }
    }

    private void send(Producer<byte[], byte[]> producer, Probe probe) {
        var _ = producer.send(EnvelopeRecords.probe(Topics.EVENTS, probe.time), (_, error) -> {
            if (error == null) {
                probe.onAcknowledged.run();
            } else {
                fail(probe.epoch, error);
            }
        });
    }

    private void send(Producer<byte[], byte[]> producer, Event item) {
        if (item.envelope.payload().size() > maxEventBytes) {
            refuse(producer, item, DropReason.TOO_LARGE, "more than " + maxEventBytes + " bytes");
            return;
        }
        var _ = producer.send(writer.write(item.envelope), (_, error) -> {
            if (error == null) {
                count(item);
                item.window.release(item.slot);
            } else {
                onError(producer, item, error);
            }
        });
    }

    private void count(Event item) {
        if (item.envelope.type().equals(EventType.GAP)) {
            metrics.gapPublished();
        } else {
            metrics.published(System.nanoTime() - item.receivedNanos);
        }
    }

    private void onError(Producer<byte[], byte[]> producer, Event item, Exception error) {
        if (closed || item.epoch != epoch) {
            return;
        }
        switch (error) {
            case RecordTooLargeException e -> refuse(producer, item, DropReason.TOO_LARGE, message(e));
            case RecordBatchTooLargeException e -> refuse(producer, item, DropReason.TOO_LARGE, message(e));
            case InvalidRecordException e -> refuse(producer, item, DropReason.REFUSED_BY_BROKER, message(e));
            default -> fail(item.epoch, error);
        }
    }

    private void refuse(Producer<byte[], byte[]> producer, Event item, DropReason reason, String detail) {
        log.atWarn().setMessage("event is not published; a stub is on the dead letter topic")
                .addKeyValue("reason", reason).addKeyValue("event", item.envelope.id())
                .addKeyValue("bytes", item.envelope.payload().size()).log();
        DeadLetter letter = new DeadLetter(reason.name().toLowerCase(Locale.ROOT), detail, 1, null, Topics.EVENTS);
        var _ = producer.send(letter.toStub(Topics.DEAD_LETTERS, item.envelope), (_, error) -> {
            if (error == null) {
                metrics.dropped(reason);
                item.window.release(item.slot);
            } else if (!closed) {
                fail(item.epoch, error);
            }
        });
    }

    private synchronized void fail(int failedEpoch, @Nullable Throwable error) {
        if (failedEpoch != epoch || closed) {
            return;
        }
        epoch = failedEpoch + 1;
        log.atError().setMessage("producer failed; its shards are resumed from their marks, with a new producer")
                .setCause(error).log();
        metrics.producerRestarted();
        failureListeners.forEach(Runnable::run);
    }

    private static String message(Exception e) {
        return String.valueOf(e.getMessage());
    }
}
