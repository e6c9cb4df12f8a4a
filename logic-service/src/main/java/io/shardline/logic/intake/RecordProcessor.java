package io.shardline.logic.intake;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Does the work on one record. Called on a virtual thread, one record of a conversation at a time. */
@FunctionalInterface
public interface RecordProcessor {

    /** Works on the record until it is settled; blocks as long as it takes. */
    Ending process(ConsumerRecord<byte[], byte[]> record) throws InterruptedException;
}
