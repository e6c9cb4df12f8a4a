package io.shardline.logic.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.shardline.logic.intake.PartitionProgress.Work;

class PartitionProgressTests {

    private final PartitionProgress progress = new PartitionProgress();

    @Test
    void onlyWhatIsDoneWithoutAGapMayBeCommitted() {
        Work first = progress.add(10, 1);
        Work second = progress.add(11, 1);
        Work third = progress.add(12, 1);
        finish(third);
        finish(second);
        assertThat(progress.ended()).isEmpty();

        finish(first);

        assertThat(progress.ended()).containsExactly(first, second, third);
    }

    @Test
    void whatIsForgottenIsNotCountedAgain() {
        Work first = progress.add(10, 1);
        Work second = progress.add(11, 1);
        finish(first);

        progress.forget(1);
        finish(second);

        assertThat(progress.ended()).containsExactly(second);
    }

    @Test
    void brokenOffWorkIsNeverCommitted() {
        Work first = progress.add(10, 1);
        first.begin();

        first.end(null);

        assertThat(progress.ended()).isEmpty();
    }

    @Test
    void afterTheRevocationNothingBegins() {
        Work running = progress.add(10, 1);
        Work waiting = progress.add(11, 1);
        assertThat(running.begin()).isTrue();

        progress.revoke();

        assertThat(waiting.begin()).isFalse();
        assertThat(progress.isRunning()).isTrue();
        running.end(Ending.HANDLED);
        assertThat(progress.isRunning()).isFalse();
        assertThat(progress.ended()).containsExactly(running);
    }

    private static void finish(Work work) {
        work.begin();
        work.end(Ending.HANDLED);
    }
}
