package io.shardline.gateway.platform.qq;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.shardline.gateway.session.CloseAction;
import io.shardline.gateway.session.StopReason;

/** The table of close codes, code by code. */
class QqCloseCodesTests {

    @ParameterizedTest
    @ValueSource(ints = {1000, 1001, 1005, 1006, 4009})
    void aSessionThatLivesIsResumed(int code) {
        assertThat(QqCloseCodes.action(code)).isEqualTo(new CloseAction.Resume());
    }

    @ParameterizedTest
    @ValueSource(ints = {4000, 4003, 4005, 4006, 4007})
    void aSessionThatIsGoneIsReplaced(int code) {
        assertThat(QqCloseCodes.action(code)).isEqualTo(new CloseAction.Identify());
    }

    @ParameterizedTest
    @MethodSource
    void anInternalErrorOfThePlatformEndsTheSession(int code) {
        assertThat(QqCloseCodes.action(code)).isEqualTo(new CloseAction.Identify());
    }

    static IntStream anInternalErrorOfThePlatformEndsTheSession() {
        return IntStream.rangeClosed(4900, 4913);
    }

    @Test
    void aRefusedTokenIsReplaced() {
        assertThat(QqCloseCodes.action(4004)).isEqualTo(new CloseAction.NewToken());
    }

    @Test
    void whoSentTooFastWaitsAMinute() {
        assertThat(QqCloseCodes.action(4008)).isEqualTo(new CloseAction.ResumeAfter(Duration.ofSeconds(60)));
    }

    @ParameterizedTest
    @CsvSource({"4001, PROTOCOL_ERROR", "4002, PROTOCOL_ERROR", "4010, INVALID_SHARD", "4011, TOO_MANY_GUILDS",
            "4012, INVALID_VERSION", "4013, INVALID_INTENT", "4014, INTENT_NOT_PERMITTED", "4914, SANDBOX_ONLY",
            "4915, BANNED", "4924, ADDRESS_REFUSED"})
    void whatOnlyAChangeOfConfigurationHelpsAgainstStopsTheShard(int code, StopReason reason) {
        assertThat(QqCloseCodes.action(code)).isEqualTo(new CloseAction.Stop(reason));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1002, 1011, 1012, 3000, 3999, 4015, 4100, 4899, 4916, 4923, 4925, 4999, 65_535})
    void aCodeThatIsNotInTheTableIsResumedOnce(int code) {
        assertThat(QqCloseCodes.action(code)).isEqualTo(new CloseAction.ResumeOnce());
    }
}
