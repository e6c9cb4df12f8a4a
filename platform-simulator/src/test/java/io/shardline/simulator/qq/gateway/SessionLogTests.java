package io.shardline.simulator.qq.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.shardline.simulator.qq.event.EventRoute;
import io.shardline.simulator.qq.event.Placement;
import io.shardline.simulator.qq.event.PlatformEvent;

class SessionLogTests {

    private static final long NO_LIMIT = Long.MAX_VALUE;

    @Test
    void keepsEntriesByPositionWhileItGrows() {
        var log = new SessionLog(1_000);
        for (int i = 1; i <= 100; i++) {
            log.append(entry(i, 10), NO_LIMIT);
        }

        assertThat(log.first()).isZero();
        assertThat(log.next()).isEqualTo(100);
        LogEntry last = log.at(99);
        assertThat(last).isNotNull().extracting(LogEntry::sequence).isEqualTo(100L);
        assertThat(log.at(100)).isNull();
    }

    @Test
    void forgetsTheOldestBeyondItsNumber() {
        var log = new SessionLog(10);
        for (int i = 1; i <= 25; i++) {
            log.append(entry(i, 10), NO_LIMIT);
        }

        assertThat(log.first()).isEqualTo(15);
        assertThat(log.at(14)).isNull();
        assertThat(log.at(15)).isNotNull().extracting(LogEntry::sequence).isEqualTo(16L);
    }

    @Test
    void forgetsTheOldestBeyondItsBytesButNeverTheNewest() {
        var log = new SessionLog(1_000);
        log.append(entry(1, 400), 1_000);
        log.append(entry(2, 400), 1_000);
        log.append(entry(3, 400), 1_000);

        assertThat(log.first()).isEqualTo(1);
        log.append(entry(4, 5_000), 1_000);
        assertThat(log.first()).isEqualTo(3);
        assertThat(log.at(3)).isNotNull();
    }

    static LogEntry entry(long sequence, int bytes) {
        var route = new EventRoute("1", "1/group/A", new Placement.Ungrouped("A"), null);
        return new LogEntry(sequence, new PlatformEvent(sequence, "X", "X:1", new byte[bytes], route,
                PlatformEvent.Oddity.NONE), LogEntry.Kind.EVENT);
    }
}
