package io.shardline.logic.intake;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.NoOffsetForPartitionException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.clients.consumer.RetriableCommitFailedException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.shardline.dto.envelope.Topics;
import io.shardline.logic.intake.PartitionProgress.Work;

/**
 * Reads the events of the partitions that are ours and has each conversation's worked on in order, all conversations at the
 * same time. Commits what is finished without a gap. One thread; it ends only when told to.
 */
final class EventIntake implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(EventIntake.class);
    /**
     * Short, and far below the broker's longest wait for a fetch: the consumer of KIP-848 asks for records only when a poll begins,
     * so after a fetch that came back empty, events wait until this poll ends.
     */
    private static final Duration POLL = Duration.ofMillis(20);
    private static final Duration ERROR_PAUSE = Duration.ofSeconds(1);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

    private final Consumer<byte[], byte[]> consumer;
    private final RecordProcessor processor;
    private final IntakeProperties properties;
    private final IntakeMetrics metrics;
    private final SerialQueues<String> queues;
    private final Map<TopicPartition, PartitionProgress> partitions = new HashMap<>();
    /** Partitions that wait for a conversation to have room again. */
    private final Map<TopicPartition, String> crowded = new HashMap<>();
    private boolean full;
    private long nextCommit;
    private volatile boolean stopping;
    private volatile boolean assigned;

    EventIntake(Consumer<byte[], byte[]> consumer, RecordProcessor processor, IntakeProperties properties,
            IntakeMetrics metrics, SerialQueues<String> queues) {
        this.consumer = consumer;
        this.processor = processor;
        this.properties = properties;
        this.metrics = metrics;
        this.queues = queues;
    }

    @Override
    public void run() {
        consumer.subscribe(List.of(Topics.EVENTS), new Rebalances());
        while (!stopping) {
            try {
                step();
            } catch (WakeupException _) {
                // Only stop() wakes the consumer; it has set the flag that ends the loop.
            } catch (NoOffsetForPartitionException e) {
                log.atInfo().setMessage("group reads these partitions for the first time, from their beginning")
                        .addKeyValue("partitions", e.partitions()).log();
                consumer.seekToBeginning(e.partitions());
            } catch (OffsetOutOfRangeException e) {
                Set<TopicPartition> lost = e.offsetOutOfRangePartitions().keySet();
                log.atError().setMessage("position is no longer on the topic; records are missing")
                        .addKeyValue("partitions", e.offsetOutOfRangePartitions()).log();
                metrics.offsetsLost(lost.size());
                consumer.seekToBeginning(lost);
            } catch (KafkaException e) {
                log.atWarn().setMessage("consumer failed; it goes on").setCause(e).log();
                metrics.error();
                LockSupport.parkNanos(ERROR_PAUSE.toNanos());
            }
        }
        leave();
    }

    /** Lets what runs come to its end, commits, leaves the group. */
    void stop() {
        stopping = true;
        consumer.wakeup();
    }

    /** Whether this member takes part: it has partitions, or knows that there are none for it. */
    boolean isAssigned() {
        return assigned;
    }

    private void step() {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            dispatch(record);
        }
        commitWhenDue();
        applyBounds();
    }

    private void dispatch(ConsumerRecord<byte[], byte[]> record) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        int bytes = Math.max(0, record.serializedValueSize());
        Work work = partitions.computeIfAbsent(partition, _ -> new PartitionProgress()).add(record.offset(), bytes);
        metrics.begun(bytes);
        String key = record.key() == null ? partition.toString() : new String(record.key(), StandardCharsets.UTF_8);
        if (queues.submit(key, () -> work(work, record)) >= properties.maxPerConversation()
                && !crowded.containsKey(partition)) {
            log.atWarn().setMessage("conversation has too many records waiting; its partition pauses")
                    .addKeyValue("partition", partition).addKeyValue("conversation", key).log();
            crowded.put(partition, key);
            metrics.paused();
            consumer.pause(Set.of(partition));
        }
    }

    private void work(Work work, ConsumerRecord<byte[], byte[]> record) {
        if (!work.begin()) {
            metrics.finished(work.bytes());
            return;
        }
        Ending ending = null;
        try {
            ending = processor.process(record);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            // Without an ending the offset is not committed: whoever reads the partition next will work on the record.
            work.end(ending);
            metrics.finished(work.bytes());
        }
    }

    private void applyBounds() {
        long unfinished = metrics.unfinishedBytes();
        long limit = properties.maxUnfinished().toBytes();
        if (!full && unfinished >= limit) {
            full = true;
            metrics.paused();
            log.atWarn().setMessage("too much is unfinished; reading pauses").addKeyValue("bytes", unfinished).log();
        } else if (full && unfinished <= limit / 2) {
            full = false;
        }
        crowded.entrySet().removeIf(entry -> queues.size(entry.getValue()) <= properties.maxPerConversation() / 2);
        Set<TopicPartition> wanted = full ? consumer.assignment() : crowded.keySet();
        Set<TopicPartition> paused = consumer.paused();
        if (!paused.equals(wanted)) {
            Set<TopicPartition> resumable = new HashSet<>(paused);
            resumable.removeAll(wanted);
            consumer.resume(resumable);
            consumer.pause(wanted);
        }
    }

    private void commitWhenDue() {
        long now = System.nanoTime();
        if (now - nextCommit >= 0) {
            nextCommit = now + properties.commitInterval().toNanos();
            try {
                commit(partitions.keySet());
            } catch (RebalanceInProgressException | RetriableCommitFailedException _) {
                // The group is settling; the same offsets are committed next time.
            }
        }
    }

    /** Commits what is finished, then counts it. */
    private void commit(Collection<TopicPartition> which) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        Map<PartitionProgress, List<Work>> ended = new HashMap<>();
        for (TopicPartition partition : which) {
            PartitionProgress progress = partitions.get(partition);
            List<Work> done = progress == null ? List.of() : progress.ended();
            if (progress != null && !done.isEmpty()) {
                offsets.put(partition, new OffsetAndMetadata(done.getLast().offset() + 1));
                ended.put(progress, done);
            }
        }
        if (!offsets.isEmpty()) {
            consumer.commitSync(offsets);
            ended.forEach((progress, works) -> {
                progress.forget(works.size());
                works.forEach(work -> metrics.committed(work.requireEnding()));
            });
        }
    }

    private void leave() {
        try {
            revoke(Set.copyOf(partitions.keySet()), properties.stopDeadline());
        } catch (KafkaException e) {
            log.atWarn().setMessage("last commit failed; some records will be read again").setCause(e).log();
        }
        consumer.close();
        assigned = false;
    }

    /** Lets no more work begin, waits for what runs, commits what is finished. */
    private void revoke(Collection<TopicPartition> revoked, Duration wait) {
        List<PartitionProgress> mine = revoked.stream().filter(partitions::containsKey).map(partitions::get).toList();
        mine.forEach(PartitionProgress::revoke);
        long deadline = System.nanoTime() + wait.toNanos();
        while (mine.stream().anyMatch(PartitionProgress::isRunning) && System.nanoTime() - deadline < 0) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        commit(revoked);
        forget(revoked);
    }

    private void forget(Collection<TopicPartition> gone) {
        gone.forEach(partitions::remove);
        gone.forEach(crowded::remove);
    }

    private final class Rebalances implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> added) {
            assigned = true;
            log.atInfo().setMessage("partitions assigned").addKeyValue("partitions", added).log();
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
            log.atInfo().setMessage("partitions revoked").addKeyValue("partitions", revoked).log();
            revoke(revoked, properties.revocationWait());
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> lost) {
            log.atWarn().setMessage("partitions lost; what was unfinished is worked on by others")
                    .addKeyValue("partitions", lost).log();
            lost.stream().filter(partitions::containsKey).map(partitions::get).forEach(PartitionProgress::revoke);
            forget(lost);
        }
    }
}
