package io.shardline.gateway.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import io.shardline.gateway.publish.PublishWindow.Slot;

class PublishWindowTests {

    private final ByteBudget budget = new ByteBudget(1000);
    private final AtomicInteger room = new AtomicInteger();
    private final PublishWindow window = new PublishWindow(400, budget, room::incrementAndGet);

    @Test
    void theMarkWaitsForTheEventsBefore() {
        Slot first = admit(1, 10);
        Slot second = admit(2, 10);
        Slot third = admit(3, 10);

        window.release(third);
        window.release(second);
        assertThat(window.mark()).isNull();

        window.release(first);
        assertThat(window.mark()).isEqualTo(at(3));
    }

    @Test
    void aFrameThatPublishesNothingWaitsItsTurn() {
        Slot event = admit(1, 10);
        window.pass(at(2));
        assertThat(window.mark()).isNull();

        window.release(event);
        assertThat(window.mark()).isEqualTo(at(2));
    }

    @Test
    void theMarkFollowsTheOrderOfReceiptAndNeverMovesBack() {
        List<Slot> slots = List.of(admit(5, 1), admit(9, 1), admit(7, 1), admit(7, 1));
        List<Long> marks = new ArrayList<>();

        for (Slot slot : slots) {
            window.release(slot);
            marks.add(markedSequence());
        }

        assertThat(marks).containsExactly(5L, 9L, 9L, 9L);
    }

    @Test
    void aNewSessionReplacesTheMarkOnlyAfterTheOldOnesEvents() {
        Slot old = admit(90, 10);
        window.pass(new Mark("t", 1, Instant.EPOCH));

        assertThat(window.mark()).isNull();
        window.release(old);
        assertThat(window.mark()).isEqualTo(new Mark("t", 1, Instant.EPOCH));
    }

    @Test
    void aFullWindowTellsWhenHalfOfItIsFree() {
        Slot first = admit(1, 200);
        Slot second = admit(2, 200);
        assertThat(window.fullThenNotify()).isTrue();

        window.release(second);
        assertThat(room).hasValue(0);

        window.release(first);
        assertThat(room).hasValue(1);
        assertThat(window.fullThenNotify()).isFalse();
    }

    @Test
    void theBudgetOfTheProcessStopsAllItsWindows() {
        AtomicInteger otherRoom = new AtomicInteger();
        PublishWindow other = new PublishWindow(4000, budget, otherRoom::incrementAndGet);
        Slot big = other.admit(at(1), 990);
        Slot small = admit(1, 10);
        assertThat(window.fullThenNotify()).isTrue();
        window.release(small);
        assertThat(room).hasValue(0);

        other.release(big);

        assertThat(room).hasValue(1);
    }

    @Test
    void discardedEventsAreForgottenAndLateAcknowledgementsOfThemIgnored() {
        Slot first = admit(1, 10);
        Slot second = admit(2, 10);
        Slot third = admit(3, 10);
        window.release(first);

        assertThat(window.discard()).isEqualTo(2);
        window.release(second);
        window.release(third);

        assertThat(window.mark()).isEqualTo(at(1));
        assertThat(budget.used()).isZero();
        assertThat(budget.events()).isZero();
    }

    @Test
    void whoWasReplacedIsNeverTold() {
        Slot discarded = admit(1, 10);
        List<String> told = new ArrayList<>();
        window.whenEmpty(() -> told.add("first"));
        window.discard();

        window.whenEmpty(() -> told.add("second"));
        window.release(discarded);

        assertThat(told).containsExactly("second");
    }

    @Test
    void whoWaitsForAnEmptyWindowIsToldOnce() {
        AtomicInteger empty = new AtomicInteger();
        Slot only = admit(1, 10);
        window.whenEmpty(empty::incrementAndGet);
        assertThat(empty).hasValue(0);

        window.release(only);
        window.release(admit(2, 10));

        assertThat(empty).hasValue(1);
        window.whenEmpty(empty::incrementAndGet);
        assertThat(empty).hasValue(2);
    }

    @RepeatedTest(10)
    void whateverTheOrderOfAcknowledgementsNothingIsPassedOver(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Slot> slots = new ArrayList<>();
        for (int sequence = 1; sequence <= 200; sequence++) {
            slots.add(admit(sequence, 1));
        }
        List<Integer> order = new ArrayList<>();
        for (int index = 0; index < slots.size(); index++) {
            order.add(index);
        }
        Collections.shuffle(order, random);
        boolean[] released = new boolean[slots.size()];

        for (int index : order) {
            window.release(slots.get(index));
            released[index] = true;
            int contiguous = 0;
            while (contiguous < released.length && released[contiguous]) {
                contiguous++;
            }
            assertThat(markedSequence()).isEqualTo(contiguous);
        }
    }

    private Slot admit(long sequence, int bytes) {
        return window.admit(at(sequence), bytes);
    }

    private long markedSequence() {
        Mark mark = window.mark();
        return mark == null ? 0 : mark.sequence();
    }

    private static Mark at(long sequence) {
        return new Mark("s", sequence, Instant.EPOCH);
    }
}
