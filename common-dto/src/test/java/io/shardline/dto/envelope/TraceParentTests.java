package io.shardline.dto.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

class TraceParentTests {

    @Test
    void itHasTheFormOfTheStandard() {
        assertThat(TraceParent.next(new SplittableRandom(1))).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
    }

    @Test
    void idsAreNeverZero() {
        assertThat(TraceParent.next(() -> 0)).isEqualTo("00-00000000000000010000000000000000-0000000000000001-00");
    }

    @Test
    void allDigitsOfAnIdAreWritten() {
        assertThat(TraceParent.next(() -> 0x0123456789abcdefL))
                .isEqualTo("00-0123456789abcdef0123456789abcdef-0123456789abcdef-00");
    }
}
