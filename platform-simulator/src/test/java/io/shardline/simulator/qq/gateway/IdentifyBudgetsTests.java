package io.shardline.simulator.qq.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import io.shardline.simulator.fixture.Defaults;
import io.shardline.simulator.fixture.MovableClock;
import io.shardline.simulator.ledger.Filter;
import io.shardline.simulator.ledger.Ledger;
import io.shardline.simulator.ledger.LedgerReader;
import io.shardline.simulator.ledger.Violation;
import io.shardline.simulator.qq.bot.Bot;
import io.shardline.simulator.qq.gateway.IdentifyBudgets.Outcome;
import io.shardline.simulator.qq.id.IdRegistry;
import io.shardline.simulator.qq.id.PlatformIds;
import io.shardline.simulator.qq.rule.GatewaySwitches;

class IdentifyBudgetsTests {

    private final MovableClock clock = new MovableClock();
    private final Ledger ledger = Defaults.ledger(clock);
    private final IdentifyBudgets budgets = new IdentifyBudgets(clock, ledger);
    private final GatewaySwitches switches = Defaults.switches().gateway();
    private final Bot bot = Defaults.bot("102000001", Map.of("it.max-concurrency", "2", "it.sessions-total", "3"));

    @Test
    void maxConcurrencyIdentifiesAreGrantedPerFiveSeconds() {
        assertThat(budgets.take(bot, "0/4", switches)).isEqualTo(Outcome.GRANTED);
        assertThat(budgets.take(bot, "1/4", switches)).isEqualTo(Outcome.GRANTED);
        clock.advance(Duration.ofMillis(4_999));
        assertThat(budgets.take(bot, "2/4", switches)).isEqualTo(Outcome.TOO_FAST);
        clock.advance(Duration.ofMillis(1));
        assertThat(budgets.take(bot, "2/4", switches)).isEqualTo(Outcome.GRANTED);
    }

    @Test
    void theDailyTotalRunsOutAndComesBackAfterADay() {
        for (int i = 0; i < 3; i++) {
            assertThat(budgets.take(bot, "0/1", switches)).isEqualTo(Outcome.GRANTED);
            clock.advance(Duration.ofSeconds(5));
        }

        assertThat(budgets.allowance(bot).remaining()).isZero();
        assertThat(budgets.take(bot, "0/1", switches)).isEqualTo(Outcome.EXHAUSTED);
        clock.advance(Duration.ofDays(1));
        assertThat(budgets.allowance(bot)).isEqualTo(new IdentifyBudgets.Allowance(3, 3, 86_400_000, 2));
    }

    @Test
    void aViolationIsRecordedEvenIfItIsNotEnforced() {
        GatewaySwitches lenient = Defaults.switches("{\"gateway\":{\"enforceIdentifyWindow\":false}}").gateway();
        for (int i = 0; i < 3; i++) {
            assertThat(budgets.take(bot, "0/1", lenient)).isEqualTo(Outcome.GRANTED);
        }

        var reader = new LedgerReader(ledger, new IdRegistry(new PlatformIds(new Random(1))));
        assertThat(reader.violations(Filter.ALL, 0, 10).items()).extracting(Violation::kind)
                .containsExactly(Violation.Kind.IDENTIFY_SPACING);
    }

    @Test
    void whatIsLeftCanBeSet() {
        budgets.setRemaining(bot, 1);

        assertThat(budgets.take(bot, "0/1", switches)).isEqualTo(Outcome.GRANTED);
        assertThat(budgets.take(bot, "0/1", switches)).isEqualTo(Outcome.EXHAUSTED);
    }
}
