package io.shardline.simulator.qq.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloseCodesTests {

    @ParameterizedTest
    @ValueSource(ints = {4001, 4002, 4003, 4005, 4006, 4007, 4010, 4011, 4012, 4013, 4014, 4900, 4902, 4913, 4914, 4915,
            4924})
    void theseCodesEndTheSession(int code) {
        assertThat(CloseCodes.endsSession(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1001, 1006, 4000, 4004, 4008, 4009, 4500})
    void afterTheseCodesTheSessionCanBeResumed(int code) {
        assertThat(CloseCodes.endsSession(code)).isFalse();
    }
}
