package io.shardline.logic.delivery;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;

/** Puts records on the bus and waits until they are safe there; as long as it takes. */
public final class RecordSender {

    private static final Logger log = LoggerFactory.getLogger(RecordSender.class);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final KafkaOperations<byte[], byte[]> kafka;

    RecordSender(KafkaOperations<byte[], byte[]> kafka) {
        this.kafka = kafka;
    }

    /**
     * Sends one record and waits for the broker's acknowledgement.
     *
     * @throws RecordRefusedException if the broker will never take it
     */
    public void send(ProducerRecord<byte[], byte[]> record) throws InterruptedException {
        while (!isSent(record)) {
            // An interrupt ends the pause, and then the next attempt.
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** The producer repeats by itself, but gives up on a broker that it cannot ask about the topic or has no room left. */
    private boolean isSent(ProducerRecord<byte[], byte[]> record) throws InterruptedException {
        try {
            kafka.send(record).get();
            return true;
        } catch (InterruptException _) {
            Thread.interrupted();
            throw new InterruptedException("while sending to " + record.topic());
        } catch (ExecutionException | KafkaException e) {
            Throwable cause = cause(e);
            if (!(cause instanceof RetriableException)) {
                throw new RecordRefusedException(record.topic(), cause);
            }
            log.atWarn().setMessage("bus does not take records; trying again").addKeyValue("topic", record.topic())
                    .setCause(cause).log();
            return false;
        }
    }

    /** The template tells of a failure at once by one exception, and of a later one by another inside the future's. */
    private static Throwable cause(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof ExecutionException || cause instanceof KafkaException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
