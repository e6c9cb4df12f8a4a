package io.shardline.dto.codec.qq;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QqErrorTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        200 | {"access_token":"t","expires_in":"7200"}
        200 | ''
        204 | ''
        200 | {"code":0,"message":"success"}
        """)
    void aSuccessIsNone(int status, String body) {
        assertThat(QqError.in(status, body.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void theNewerCodeCountsAndTheOlderIsKept() {
        assertThat(in(401, "{\"message\":\"no\",\"code\":11298,\"err_code\":40023002,\"trace_id\":\"x\"}"))
                .isEqualTo(new QqError(401, 40_023_002, 11_298, "no", null));
    }

    @Test
    void theTokenEndpointFailsWithStatus200() {
        QqError error = in(200, "{\"code\":100016,\"message\":\"invalid appid or secret\"}");

        assertThat(error).isEqualTo(new QqError(200, 100_016, 100_016, "invalid appid or secret", null));
        assertThat(error.describe())
                .isEqualTo("HTTP 200, code 100016: invalid appid or secret (app id or secret is wrong,"
                        + " or the bot was deleted: compare both with the bot's console)");
    }

    @Test
    void anAcceptedMessageThatWaitsForItsAuditIsNoSuccessYet() {
        assertThat(in(202, "{\"code\":304023,\"data\":{\"message_audit\":{\"audit_id\":\"a-1\"}}}"))
                .isEqualTo(new QqError(202, 304_023, 304_023, "", "a-1"));
    }

    @Test
    void garbageIsAnErrorWithoutCode() {
        assertThat(in(502, "<html>")).isEqualTo(new QqError(502, 0, 0, "", null));
    }

    @Test
    void aLongMessageIsCut() {
        assertThat(in(400, "{\"code\":1,\"message\":\"" + "x".repeat(500) + "\"}").message()).hasSize(200);
    }

    private static QqError in(int status, String body) {
        return QqError.in(status, body.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }
}
