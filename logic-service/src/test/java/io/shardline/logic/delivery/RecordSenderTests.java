package io.shardline.logic.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.KafkaException;

class RecordSenderTests {

    private static final ProducerRecord<byte[], byte[]> RECORD = new ProducerRecord<>("topic", new byte[0]);

    private final MockBus bus = new MockBus(false);
    private final FutureTask<Void> sending = new FutureTask<>(() -> {
        bus.sender().send(RECORD);
        return null;
    });

    @Test
    void aRecordIsSentWhenTheBrokerHasIt() throws Exception {
        Thread.ofVirtual().start(sending);

        await().until(() -> bus.producer().history().size() == 1);
        assertThat(sending.isDone()).isFalse();

        bus.producer().completeNext();
        sending.get(10, TimeUnit.SECONDS);
    }

    @Test
    void aBrokerThatIsAwayIsWaitedFor() throws Exception {
        Thread.ofVirtual().start(sending);
        await().until(() -> bus.producer().errorNext(new TimeoutException("topic not present in metadata")));
        await().until(() -> bus.producer().errorNext(new TimeoutException("no room in the buffer")));
        await().until(() -> bus.producer().completeNext());

        sending.get(10, TimeUnit.SECONDS);

        assertThat(bus.sent("topic")).hasSize(3);
    }

    @Test
    void aRecordThatTheBrokerWillNeverTakeIsRefusedWithTheReason() {
        Thread.ofVirtual().start(sending);
        await().until(() -> bus.producer().errorNext(new RecordTooLargeException("more than the topic takes")));

        assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> sending.get(10, TimeUnit.SECONDS))
                .havingCause().isInstanceOf(RecordRefusedException.class)
                .withMessage("record for topic: refused by the broker: more than the topic takes");
    }

    @Test
    void aRefusalThatTheTemplateTellsAtOnceIsOneToo() {
        bus.producer().sendException = new KafkaException("Send failed", new RecordTooLargeException("too large"));

        assertThatExceptionOfType(RecordRefusedException.class).isThrownBy(() -> bus.sender().send(RECORD))
                .withMessage("record for topic: refused by the broker: too large");
    }

    @Test
    void anInterruptEndsTheWait() throws InterruptedException {
        bus.producer().sendException = new InterruptException("stopping", new InterruptedException());

        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> bus.sender().send(RECORD))
                .withMessage("while sending to topic");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
}
