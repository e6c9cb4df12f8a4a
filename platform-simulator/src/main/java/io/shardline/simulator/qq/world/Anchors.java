package io.shardline.simulator.qq.world;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * Everything that a bot could reply to. Bounded: the oldest are forgotten, which looks to a bot as if their time had run
 * out. Thread-safe.
 */
@Component
public final class Anchors {

    /** A c2c message can be answered for an hour; beyond that only memory is lost. */
    private static final long KEPT_MILLIS = 2 * 3_600_000L;
    private static final int CAPACITY = 1_500_000;

    private final Clock clock;
    private final Map<Long, Anchor> byNumber = new LinkedHashMap<>();

    public Anchors(Clock clock) {
        this.clock = clock;
    }

    /** An event has been emitted that may be replied to. */
    public void open(long number, Conversation conversation, String type) {
        long now = clock.millis();
        var anchor = new Anchor(conversation, type, now);
        synchronized (byNumber) {
            byNumber.put(number, anchor);
            var oldest = byNumber.values().iterator();
            Anchor first = oldest.next();
            if (byNumber.size() > CAPACITY || now - first.atMillis() > KEPT_MILLIS) {
                oldest.remove();
            }
        }
    }

    public Optional<Anchor> find(long number) {
        synchronized (byNumber) {
            return Optional.ofNullable(byNumber.get(number));
        }
    }
}
