package io.shardline.chart;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Whoever has no Prometheus is told so, and what to do. */
class ProgramTests {

    @Test
    void aProgramThatIsMissingIsNamed() {
        assertThatThrownBy(() -> Program.run("promtool-of-nowhere")).hasMessage("promtool-of-nowhere: not on the PATH"
                + " (expected: Prometheus, for example by apt-get install prometheus)");
    }
}
