package io.shardline.simulator.qq.world;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Messages that bots sent, the latest half million; what they said only where people watch. Thread-safe. */
@Component
public final class SentMessages {

    private static final int CAPACITY = 500_000;

    private final Clock clock;
    private final AtomicLong numbers = new AtomicLong();
    private final AtomicLong deliveries = new AtomicLong();
    private final Map<Long, Sent> byNumber = new LinkedHashMap<>();

    /** One message. Guarded by its conversation's monitor. */
    public static final class Sent {

        private final Conversation conversation;
        private final long atMillis;
        private final @Nullable ObjectNode answer;
        private boolean recalled;

        Sent(Conversation conversation, long atMillis, @Nullable ObjectNode answer) {
            this.conversation = conversation;
            this.atMillis = atMillis;
            this.answer = answer;
        }

        public Conversation conversation() {
            return conversation;
        }

        public long atMillis() {
            return atMillis;
        }

        /** What the sender was answered; null if nobody watches the conversation. */
        public @Nullable ObjectNode answer() {
            return answer;
        }

        public boolean recalled() {
            return recalled;
        }

        public void recall() {
            recalled = true;
        }
    }

    public SentMessages(Clock clock) {
        this.clock = clock;
    }

    /** A number for the next message. */
    public long nextNumber() {
        return numbers.incrementAndGet();
    }

    /** The order of a delivery among all deliveries; to be asked for inside the conversation's monitor. */
    public long nextDelivery() {
        return deliveries.incrementAndGet();
    }

    public void keep(long number, Conversation conversation, ObjectNode answer) {
        var sent = new Sent(conversation, clock.millis(), conversation.listed() ? answer : null);
        synchronized (byNumber) {
            byNumber.put(number, sent);
            if (byNumber.size() > CAPACITY) {
                byNumber.remove(byNumber.keySet().iterator().next());
            }
        }
    }

    public Optional<Sent> find(long number) {
        synchronized (byNumber) {
            return Optional.ofNullable(byNumber.get(number));
        }
    }
}
