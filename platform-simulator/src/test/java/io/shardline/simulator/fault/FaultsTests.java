package io.shardline.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.shardline.simulator.fixture.Defaults;
import io.shardline.simulator.fixture.MovableClock;
import io.shardline.simulator.json.InvalidFieldException;
import io.shardline.simulator.json.JsonFields;
import io.shardline.simulator.json.MissingThingException;

class FaultsTests {

    private final MovableClock clock = new MovableClock();
    private final Faults faults = Defaults.faults(clock);

    @Test
    void strikesAsOftenAsAsked() {
        arm("{\"kind\":\"close\",\"code\":4902,\"on\":\"resume\",\"count\":2}");

        assertThat(resume("1", 0, 1)).isEqualTo(2);
        assertThat(faults.list()).extracting(FaultView::state, FaultView::applied)
                .containsExactly(tuple("used-up", 2L));
    }

    @Test
    void withoutBoundItStrikesUntilItIsRemoved() {
        FaultView fault = arm("{\"kind\":\"ignore\",\"on\":\"resume\",\"count\":0}");
        assertThat(resume("1", 0, 1)).isEqualTo(10);

        faults.remove(fault.id());

        assertThat(resume("1", 0, 1)).isZero();
        assertThatThrownBy(() -> faults.remove(fault.id())).isInstanceOf(MissingThingException.class);
    }

    @Test
    void strikesOnlyWithinItsScope() {
        arm("{\"kind\":\"reset\",\"on\":\"resume\",\"count\":0,\"bot\":\"1\",\"shard\":\"3/8\"}");

        assertThat(resume("1", 3, 8)).isEqualTo(10);
        assertThat(resume("1", 3, 4)).isZero();
        assertThat(resume("1", 2, 8)).isZero();
        assertThat(resume("2", 3, 8)).isZero();
    }

    @Test
    void endsAfterItsDuration() {
        arm("{\"kind\":\"too-many\",\"count\":0,\"duration\":\"10s\"}");
        assertThat(faults.strikeCall("1", "me.read", "")).isPresent();

        clock.advance(Duration.ofSeconds(10));

        assertThat(faults.strikeCall("1", "me.read", "")).isEmpty();
        assertThat(faults.list()).extracting(FaultView::state).containsExactly("expired");
    }

    @Test
    void strikesWithItsProbability() {
        arm("{\"kind\":\"no-answer\",\"when\":\"after\",\"count\":0,\"probability\":0.3}");

        long struck = IntStream.range(0, 10_000).filter(_ -> faults.strikeCall("1", "x", "").isPresent()).count();

        assertThat(struck).isBetween(2_800L, 3_200L);
    }

    @ParameterizedTest
    @CsvSource({"messages.send.*,messages.send.group,true", "messages.send.*,messages.recall.group,false",
            "token,token,true", "token,tokens,false", "*,anything,true"})
    void routesAreMatchedByPattern(String pattern, String route, boolean expected) {
        arm("{\"kind\":\"cut\",\"route\":\"" + pattern + "\"}");

        assertThat(faults.strikeCall("1", route, "").isPresent()).isEqualTo(expected);
    }

    @Test
    void theOldestThatMatchesStrikes() {
        arm("{\"kind\":\"status\",\"status\":500,\"route\":\"token\"}");
        arm("{\"kind\":\"status\",\"status\":503}");

        assertThat(faults.strikeCall("", "token", "")).contains(new CallFault.Status(500, 0, ""));
        assertThat(faults.strikeCall("", "token", "")).contains(new CallFault.Status(503, 0, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"kind\":\"nonsense\"}", "{\"kind\":\"close\",\"code\":999}",
            "{\"kind\":\"ignore\",\"on\":\"now\"}", "{\"kind\":\"reset\",\"shard\":\"x\"}",
            "{\"kind\":\"reset\",\"shard\":\"4/4\"}",
            "{\"kind\":\"frame\"}", "{\"kind\":\"frame\",\"base64\":\"?\"}", "{\"kind\":\"frame\",\"bytes\":100000000}",
            "{\"kind\":\"delay\"}", "{\"kind\":\"slow\"}", "{\"kind\":\"status\",\"status\":42}",
            "{\"kind\":\"cut\",\"when\":\"never\"}",
            "{\"kind\":\"reset\",\"probability\":2}", "{\"kind\":\"reset\",\"count\":-1}",
            "{\"kind\":\"reset\",\"unknown\":1}",
            "{\"kind\":\"deaf\",\"on\":\"resume\"}"})
    void nonsenseIsRefused(String json) {
        assertThatThrownBy(() -> arm(json)).isInstanceOf(InvalidFieldException.class);
    }

    private long resume(String bot, int index, int count) {
        return IntStream.range(0, 10).filter(_ -> faults.strike(FaultPoint.RESUME, bot, index, count).isPresent())
                .count();
    }

    private FaultView arm(String json) {
        JsonFields fields = JsonFields.parse(json.getBytes(StandardCharsets.UTF_8));
        return faults.arm(FaultReader.read(fields, null, fields.toNode()));
    }
}
