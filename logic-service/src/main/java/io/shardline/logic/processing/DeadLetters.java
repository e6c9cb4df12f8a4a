package io.shardline.logic.processing;

import java.util.Locale;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.shardline.dto.envelope.DeadLetter;
import io.shardline.dto.envelope.Topics;
import io.shardline.logic.delivery.RecordRefusedException;
import io.shardline.logic.delivery.RecordSender;

/** Gives records up, with the reason. */
final class DeadLetters {

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private final RecordSender sender;
    private final ProcessingMetrics metrics;

    DeadLetters(RecordSender sender, ProcessingMetrics metrics) {
        this.sender = sender;
        this.metrics = metrics;
    }

    /** Why a record is given up. */
    enum Reason {
        /** Not an envelope. */
        MALFORMED_ENVELOPE,
        /** The payload cannot be read. */
        UNDECODABLE,
        /** A plugin's handler failed. */
        PLUGIN_FAILED,
        /** A fault of our own. */
        INTERNAL;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Puts the record on the dead letter topic and waits until it is safe there; without its payload if the broker takes it no
     * other way, for a record at the topic's limit has no room for the reason.
     */
    void giveUp(ConsumerRecord<byte[], byte[]> record, Reason reason, String detail, int attempts,
            @Nullable String plugin)
            throws InterruptedException {
        String origin = record.topic() + '-' + record.partition() + '@' + record.offset();
        log.atWarn().setMessage("record is given up").addKeyValue("reason", reason).addKeyValue("origin", origin)
                .addKeyValue("detail", detail).log();
        DeadLetter letter = new DeadLetter(reason.word(), detail, attempts, plugin, origin);
        try {
            sender.send(letter.toRecord(Topics.DEAD_LETTERS, record));
        } catch (RecordRefusedException e) {
            log.atWarn().setMessage("dead letter is refused; a stub without the payload takes its place")
                    .addKeyValue("origin", origin).setCause(e).log();
            sender.send(letter.toStub(Topics.DEAD_LETTERS, record));
        }
        metrics.deadLettered(reason);
    }
}
