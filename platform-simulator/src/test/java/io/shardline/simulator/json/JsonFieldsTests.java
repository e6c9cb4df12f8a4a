package io.shardline.simulator.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

class JsonFieldsTests {

    private static final Duration HOUR = Duration.ofHours(1);

    private enum Colour {
        LIGHT_BLUE, RED
    }

    @Test
    void readsWhatIsThere() {
        JsonFields fields = parse(
                "{\"a\":\"x\",\"b\":5,\"c\":1.5,\"d\":true,\"e\":\"90s\",\"f\":\"light-blue\",\"g\":{\"h\":1},\"n\":null}");

        assertThat(fields.text("a")).isEqualTo("x");
        assertThat(fields.text("b")).isEqualTo("5");
        assertThat(fields.integer("b", 0, 0, 9)).isEqualTo(5);
        assertThat(fields.number("c", 0, 0, 9)).isEqualTo(1.5);
        assertThat(fields.flag("d", false)).isTrue();
        assertThat(fields.duration("e", HOUR, HOUR)).isEqualTo(Duration.ofSeconds(90));
        assertThat(fields.choice("f", Colour.class, Colour.RED)).isEqualTo(Colour.LIGHT_BLUE);
        assertThat(fields.object("g").orElseThrow().integer("h", 0, 0, 9)).isEqualTo(1);
        assertThat(fields.text("n", "otherwise")).isEqualTo("otherwise");
        fields.end();
    }

    @Test
    void complaintsNameTheFieldTheValueAndWhatWasExpected() {
        assertComplaint("{}", fields -> fields.text("a"), "a: missing");
        assertComplaint("{\"a\":-1}", fields -> fields.integer("a", 0, 0, 9), "a: -1 (expected: 0 to 9)");
        assertComplaint("{\"a\":\"1\"}", fields -> fields.integer("a", 0, 0, 9), "a: \"1\" (expected: 0 to 9)");
        assertComplaint("{\"a\":1.5}", fields -> fields.integer("a", 0, 0, 9), "a: 1.5 (expected: 0 to 9)");
        assertComplaint("{\"a\":\"soon\"}", fields -> fields.duration("a", HOUR, HOUR),
                "a: \"soon\" (expected: a duration such as 500ms, 30s, 5m, at most 1h)");
        assertComplaint("{\"a\":\"2h\"}", fields -> fields.duration("a", HOUR, HOUR),
                "a: \"2h\" (expected: a duration such as 500ms, 30s, 5m, at most 1h)");
        assertComplaint("{\"a\":\"green\"}", fields -> fields.choice("a", Colour.class, Colour.RED),
                "a: \"green\" (expected: light-blue, red)");
        assertComplaint("{\"g\":{\"a\":\"x\"}}", fields -> fields.object("g").orElseThrow().flag("a", false),
                "g.a: \"x\" (expected: true or false)");
        assertComplaint("{\"a\":[1]}", fields -> fields.objects("a", 5), "a: [1] (expected: a list of objects)");
    }

    @Test
    void anUnknownFieldIsRefused() {
        assertComplaint("{\"a\":1,\"b\":2}", fields -> {
            fields.integer("a", 0, 0, 9);
            fields.end();
        }, "b: unknown (expected: one of a)");
    }

    @Test
    void whatIsNoObjectIsRefused() {
        assertThatThrownBy(() -> parse("[]")).hasMessage("body: not an object (expected: a JSON object)");
        assertThatThrownBy(() -> parse("{")).hasMessageStartingWith("body: ")
                .hasMessageEndingWith("(expected: a JSON object)");
        assertThat(parse("").names()).isEmpty();
    }

    @Test
    void queriesHaveNumbersAndTexts() {
        JsonFields fields = JsonFields
                .ofQuery(Map.of("limit", "10", "bot", "102000001", "since", "2026-11-20T10:00:00Z"));

        assertThat(fields.integer("limit", 1, 1, 100)).isEqualTo(10);
        assertThat(fields.text("bot")).isEqualTo("102000001");
        assertThat(fields.text("since")).isEqualTo("2026-11-20T10:00:00Z");
    }

    private static void assertComplaint(String json, Consumer<JsonFields> read, String complaint) {
        JsonFields fields = parse(json);
        assertThatThrownBy(() -> read.accept(fields)).isInstanceOf(InvalidFieldException.class).hasMessage(complaint);
    }

    private static JsonFields parse(String json) {
        return JsonFields.parse(json.getBytes(StandardCharsets.UTF_8));
    }
}
