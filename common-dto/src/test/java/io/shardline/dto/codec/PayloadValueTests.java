package io.shardline.dto.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadValueTests {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', value = {"7, 7", "-7, -7", "7.0, 7", "\"7\", 7", "\"-7\", -7", "null, 5",
            "\"\", 5",
            "9223372036854775807, 9223372036854775807", "1e3, 1000"})
    void numbersMayBeTexts(String json, long expected) {
        assertThat(value(json).number(5)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.5", "\"7.0\"", "\"seven\"", "true", "[]", "{}", "9223372036854775808", "1e19", "-1e400",
            "\"9223372036854775808\"", "\" 7\""})
    void otherNumbersAreMalformed(String json) {
        assertMalformed("v", () -> value(json).number(5));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', value = {"true, true", "false, false", "null, false", "1, true", "0, false",
            "\"true\", true", "\"false\", false", "\"1\", true", "\"\", false"})
    void flagsMayBeTextsOrNumbers(String json, boolean expected) {
        assertThat(value(json).flag()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "\"yes\"", "\"TRUE\"", "[]", "{}", "1.0"})
    void otherFlagsAreMalformed(String json) {
        assertMalformed("v", () -> value(json).flag());
    }

    @Test
    void textsMayBeNumbersAndAbsentInThreeWays() {
        assertThat(value("18446744073709551615").requiredText()).isEqualTo("18446744073709551615");
        assertThat(value("\"\"").textOrNull()).isNull();
        assertThat(value("null").textOrNull()).isNull();
        assertThat(value("null").get("x").get("y").textOrNull()).isNull();
        assertMalformed("v.x.y", () -> value("{}").get("x").get("y").requiredText());
        assertMalformed("v", () -> value("1.5").text());
        assertMalformed("v", () -> value("false").text());
    }

    @Test
    void theWayToAnItemIsPartOfTheError() {
        PayloadValue value = value("{\"list\":[[],[{\"x\":[]}]]}");

        assertMalformed("v.list[1][0].x",
                () -> value.get("list").items().get(1).items().getFirst().get("x").requiredText());
        assertMalformed("v.list[0]", () -> value.get("list").items().getFirst().get("x"));
        assertMalformed("v.list", () -> value.get("list").fields());
        assertMalformed("v", value::items);
    }

    @Test
    void jsonInATextIsReadWhereItStands() {
        PayloadValue value = value("\"{\\\"a\\\":[{}]}\"");

        assertMalformed("v.a[0]", () -> value.embedded().get("a").items().getFirst().requiredText());
        assertThat(value("\"{broken\"").embedded().text()).isEqualTo("{broken");
        assertThat(value("\"5\"").embedded().text()).isEqualTo("5");
        assertThat(value("\"1.50\"").embedded().text()).isEqualTo("1.50");
        assertThat(value("\"null\"").embedded().text()).isEqualTo("null");
        assertThat(value("\"\"").embedded().text()).isEmpty();
    }

    @Test
    void partsArePassedOnAsTheyAre() {
        assertThat(value("{\"a\":[1,\"x\",null,1.50]}").json()).isEqualTo("{\"a\":[1,\"x\",null,1.5]}");
        assertThat(value("1.5").scalarOrNull()).isEqualTo("1.5");
        assertThat(value("true").scalarOrNull()).isEqualTo("true");
        assertThat(value("[]").scalarOrNull()).isNull();
    }

    private static PayloadValue value(String json) {
        return PayloadValue.ofObject(("{\"v\":" + json + "}").getBytes(StandardCharsets.UTF_8)).get("v");
    }

    private static void assertMalformed(String path, Runnable read) {
        assertThatExceptionOfType(MalformedPayloadException.class).isThrownBy(read::run)
                .satisfies(e -> assertThat(e.path()).isEqualTo(path));
    }
}
