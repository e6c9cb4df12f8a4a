package io.shardline.logic.delivery;

import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaOperations;

/** Puts records on the bus and waits until they are safe there; as long as it takes. */
public final class RecordSender {

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
        try {
            kafka.send(record).get();
        } catch (ExecutionException e) {
            throw new RecordRefusedException(record.topic(), e.getCause() == null ? e : e.getCause());
        }
    }
}
