package io.shardline.logic.platform.qq;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.shardline.dto.codec.qq.QqError;
import io.shardline.logic.platform.qq.QqAnswers.Meaning;

class QqAnswersTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        400 | {"code":40054005,"err_code":40054005}                                      | DUPLICATE
        202 | {"code":304023,"data":{"message_audit":{"audit_id":"a-1"}}}                | PENDING
        401 | {"code":11244}                                                             | TOKEN_REFUSED
        401 | {"code":11241,"err_code":40011005}                                         | TOKEN_REFUSED
        401 | {"code":11244,"err_code":40012004}                                         | TOKEN_REFUSED
        429 | {"code":22009}                                                             | NOT_YET
        400 | {"code":20028}                                                             | NOT_YET
        500 | {"code":50055001}                                                          | NOT_YET
        502 | <html>bad gateway</html>                                                   | UNCLEAR
        504 | ''                                                                         | UNCLEAR
        500 | {"code":40034024}                                                          | REFUSED
        400 | {"code":40034024,"err_code":40034024,"message":"msg_id invalid"}           | REFUSED
        401 | {"code":11298,"err_code":40023002}                                         | REFUSED
        200 | {"code":11253}                                                             | REFUSED
        404 | {}                                                                         | REFUSED
        """)
    void errorsAreToldApart(int status, String body, Meaning meaning) {
        QqError error = QqError.in(status, body.getBytes(StandardCharsets.UTF_8)).orElseThrow();

        assertThat(QqAnswers.of(error)).isEqualTo(meaning);
    }
}
