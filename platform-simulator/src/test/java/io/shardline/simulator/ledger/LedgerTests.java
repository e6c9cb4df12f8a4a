package io.shardline.simulator.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.shardline.simulator.fixture.Defaults;
import io.shardline.simulator.fixture.MovableClock;
import io.shardline.simulator.ledger.Call.Anchor;
import io.shardline.simulator.ledger.Call.Answer;

class LedgerTests {

    private static final String LOBBY = "1/group/LOBBY";
    private static final String GAMES = "1/group/GAMES";

    private final MovableClock clock = new MovableClock();
    private Ledger ledger = Defaults.ledger(clock);
    private long deliveries;

    @Test
    void everyMessageAnsweredOnceAndInOrderIsClean() {
        message(1, LOBBY);
        message(2, GAMES);
        answer(2, 1);
        answer(1, 1);

        Verdict verdict = verdict(Filter.ALL);

        assertThat(verdict.clean()).isTrue();
        assertThat(verdict).extracting(Verdict::emitted, Verdict::pushed, Verdict::answeredOnce)
                .containsExactly(2L, 2L, 2L);
    }

    @Test
    void aMissingAndADoubledAnswerAreNamed() {
        message(1, LOBBY);
        message(2, LOBBY);
        message(3, LOBBY);
        answer(1, 1);
        answer(3, 1);
        answer(3, 2);

        Verdict verdict = verdict(Filter.ALL);

        assertThat(verdict.clean()).isFalse();
        assertThat(verdict.unanswered().examples()).extracting(Verdict.Example::messageId).containsExactly("message 2");
        assertThat(verdict.answeredMoreThanOnce().examples())
                .containsExactly(new Verdict.Example(3, "message 3", LOBBY, true, 2));
        assertThat(verdict.answeredOnce()).isEqualTo(1);
    }

    @Test
    void answersInAnotherOrderThanTheMessagesAreNamedPerConversation() {
        for (int number = 1; number <= 4; number++) {
            message(number, LOBBY);
        }
        message(5, GAMES);
        answer(5, 1);
        answer(3, 1);
        answer(1, 1);
        answer(2, 1);
        answer(4, 1);

        Verdict.Findings outOfOrder = verdict(Filter.ALL).outOfOrder();

        assertThat(outOfOrder.count()).isEqualTo(2);
        assertThat(outOfOrder.examples()).extracting(Verdict.Example::number).containsExactly(1L, 2L);
    }

    @Test
    void onlyTheFirstAnswerCountsForTheOrder() {
        message(1, LOBBY);
        message(2, LOBBY);
        answer(1, 1);
        answer(2, 1);
        answer(1, 2);

        assertThat(verdict(Filter.ALL).outOfOrder().count()).isZero();
    }

    @Test
    void aRefusedCallIsCountedByCodeAndIsNoAnswer() {
        message(1, LOBBY);
        ledger.called(new Call(0, "messages.send.group", "1", LOBBY, anchor(1), 1, 400, 40054005, 0, Answer.GIVEN));

        Verdict verdict = verdict(Filter.ALL);

        assertThat(verdict.refused()).containsExactlyEntriesOf(Map.of("40054005", 1L));
        assertThat(verdict.unanswered().count()).isEqualTo(1);
    }

    @Test
    void anAnswerThatTheCallerNeverHeardOfStillCounts() {
        message(1, LOBBY);
        ledger.called(
                new Call(0, "messages.send.group", "1", LOBBY, anchor(1), 1, 200, 0, ++deliveries, Answer.WITHHELD));

        Verdict verdict = verdict(Filter.ALL);

        assertThat(verdict.answeredOnce()).isEqualTo(1);
        assertThat(verdict.withheldAnswers()).isEqualTo(1);
    }

    @Test
    void anAuditedAnswerCountsOnceItIsDelivered() {
        message(1, LOBBY);
        int call = ledger
                .called(new Call(0, "messages.send.group", "1", LOBBY, anchor(1), 1, 202, 304024, 0, Answer.GIVEN));
        assertThat(verdict(Filter.ALL).unanswered().count()).isEqualTo(1);

        ledger.delivered(call, 1, ++deliveries);

        assertThat(verdict(Filter.ALL).clean()).isTrue();
        assertThat(reader().calls(Filter.ALL, 0, 10).items()).extracting(CallView::delivered).containsExactly(true);
    }

    @Test
    void aMessageThatNoSessionTookIsToldApart() {
        ledger.emitted(new Emission(1, 1, LOBBY, "GROUP_AT_MESSAGE_CREATE", now()));

        Verdict verdict = verdict(Filter.ALL);

        assertThat(verdict.neverPushed()).isEqualTo(1);
        assertThat(verdict.unanswered().examples()).extracting(Verdict.Example::pushed).containsExactly(false);
    }

    @Test
    void aMessageCarriedByTwoEventsCountsOnce() {
        message(1, LOBBY);
        ledger.emitted(new Emission(2, 1, LOBBY, "GROUP_MESSAGE_CREATE", now()));
        ledger.pushed(push(2, PushKind.LIVE));
        answer(2, 1);

        Verdict verdict = verdict(Filter.ALL);

        assertThat(verdict.emitted()).isEqualTo(1);
        assertThat(verdict.clean()).isTrue();
    }

    @Test
    void noticesNeedNoAnswer() {
        ledger.emitted(new Emission(1, 0, LOBBY, "GROUP_ADD_ROBOT", now()));

        assertThat(verdict(Filter.ALL).emitted()).isZero();
    }

    @Test
    void filtersByBotConversationAndTime() {
        message(1, LOBBY);
        message(2, "12/group/LOBBY");
        clock.advance(Duration.ofSeconds(1));
        message(3, GAMES);

        assertThat(verdict(new Filter("1", null, 0)).emitted()).isEqualTo(2);
        assertThat(verdict(new Filter(null, LOBBY, 0)).emitted()).isEqualTo(1);
        assertThat(verdict(new Filter(null, null, now())).emitted()).isEqualTo(1);
        assertThat(reader().events(new Filter("12", null, 0), 0, 10).items()).extracting(EventView::number)
                .containsExactly(2L);
    }

    @Test
    void aVerdictHoldsAgainstABotOnlyWhatItDidItself() {
        message(1, LOBBY);
        answer(1, 1);
        ledger.violated(Violation.Kind.RATE, "2", "messages", "");
        ledger.called(new Call(now(), "messages.send.group", "1", GAMES, Anchor.NONE, 1, 400, 22006, 0, Answer.GIVEN));

        assertThat(verdict(Filter.ALL)).extracting(Verdict::clean, Verdict::violations)
                .containsExactly(false, Map.of("RATE", 1L));
        assertThat(verdict(new Filter("1", null, 0)).violations()).isEmpty();
        assertThat(verdict(new Filter("1", null, 0)).clean()).isTrue();
        assertThat(verdict(new Filter("1", LOBBY, 0)).refused()).isEmpty();
        assertThat(verdict(new Filter("1", GAMES, 0)).refused()).isEqualTo(Map.of("22006", 1L));
    }

    @Test
    void aVerdictSinceSomeTimeLeavesEarlierViolationsOut() {
        ledger.violated(Violation.Kind.RATE, "1", "messages", "");
        clock.advance(Duration.ofSeconds(1));

        assertThat(verdict(new Filter(null, null, now())).violations()).isEmpty();
    }

    @Test
    void violationsBeyondTheBoundAreCountedAndMakeTheLedgerTruncated() {
        ledger = new Ledger(Defaults.properties(LedgerProperties.class, Map.of("it.violations", "2")), clock);
        for (int i = 0; i < 3; i++) {
            ledger.violated(Violation.Kind.RATE, "1", "messages", "");
        }

        assertThat(verdict(Filter.ALL)).extracting(Verdict::truncated, Verdict::violations)
                .containsExactly(true, Map.of("RATE", 3L));
    }

    @Test
    void everyPushIsListed() {
        message(1, LOBBY);
        ledger.pushed(push(1, PushKind.REPLAY));
        ledger.pushed(push(1, PushKind.DUPLICATE));

        EventView event = reader().events(Filter.ALL, 0, 10).items().getFirst();

        assertThat(event.eventId()).isEqualTo("event 1");
        assertThat(event.pushes()).extracting(EventView.PushView::kind)
                .containsExactly(PushKind.LIVE, PushKind.REPLAY, PushKind.DUPLICATE);
    }

    @Test
    void aFullLedgerSaysThatItIsTruncated() {
        ledger = new Ledger(Defaults.properties(LedgerProperties.class, Map.of("it.events", "2")), clock);
        message(1, LOBBY);
        message(2, LOBBY);
        assertThat(verdict(Filter.ALL).truncated()).isFalse();

        message(3, LOBBY);

        assertThat(verdict(Filter.ALL).truncated()).isTrue();
        assertThat(verdict(Filter.ALL).clean()).isFalse();
        assertThat(reader().summary().truncated()).isTrue();
        assertThat(verdict(Filter.ALL).emitted()).isEqualTo(2);
    }

    @Test
    void aResetForgetsAndLateAnswersToOldMessagesAreIgnored() {
        message(1, LOBBY);
        ledger.reset();
        message(2, LOBBY);
        answer(1, 1);
        answer(2, 1);

        Verdict verdict = verdict(Filter.ALL);

        assertThat(verdict.emitted()).isEqualTo(1);
        assertThat(verdict.clean()).isTrue();
    }

    @Test
    void pagesFollowOneAnother() {
        for (int number = 1; number <= 5; number++) {
            message(number, LOBBY);
        }

        Page<EventView> first = reader().events(Filter.ALL, 0, 2);
        Page<EventView> second = reader().events(Filter.ALL, next(first), 2);
        Page<EventView> third = reader().events(Filter.ALL, next(second), 2);

        assertThat(List.of(first, second, third)).flatExtracting(Page::items).extracting(EventView::number)
                .containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(third.next()).isNull();
    }

    @Test
    void theTimeSinceThePreviousIdentifyIsTold() {
        ledger.attempted("1", "0/2", "identify", "ready", "a");
        clock.advance(Duration.ofSeconds(5));
        ledger.attempted("1", "1/2", "identify", "ready", "b");

        assertThat(reader().attempts(Filter.ALL, 0, 10).items()).extracting(Attempt::sincePreviousIdentifyMs)
                .containsExactly(null, 5_000L);
    }

    private void message(long number, String conversation) {
        ledger.emitted(new Emission(number, number, conversation, "GROUP_AT_MESSAGE_CREATE", now()));
        ledger.pushed(push(number, PushKind.LIVE));
    }

    private void answer(long number, long sequence) {
        ledger.called(new Call(now(), "messages.send.group", "1", LOBBY, anchor(number), sequence, 200, 0, ++deliveries,
                Answer.GIVEN));
    }

    private Push push(long number, PushKind kind) {
        return new Push(number, "session", "0/1", number, now(), kind);
    }

    private static Anchor anchor(long number) {
        return new Anchor(Anchor.Kind.MESSAGE, number, "");
    }

    private long now() {
        return Micros.of(clock.instant());
    }

    private static long next(Page<?> page) {
        Long next = page.next();
        return next == null ? -1 : next;
    }

    private Verdict verdict(Filter filter) {
        return reader().verdict(filter);
    }

    private LedgerReader reader() {
        return new LedgerReader(ledger, new EventIds() {

            @Override
            public String eventId(long number, String type) {
                return "event " + number;
            }

            @Override
            public String messageId(long number, String conversation) {
                return "message " + number;
            }
        });
    }
}
