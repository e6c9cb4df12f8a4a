package io.shardline.dto.codec.qq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.shardline.dto.codec.JsonBounds;
import io.shardline.dto.codec.MalformedPayloadException;

/**
 * Whatever comes in, a frame is read or it is malformed: no other exception, no overflow of the stack, no endless work.
 */
class HostileFramesTests {

    private static final int MUTATIONS_PER_SAMPLE = 150;
    private static final int BEYOND_ANY_STACK = 1_000_000;

    private final QqFrameSkimmer skimmer = new QqFrameSkimmer();

    @ParameterizedTest
    @MethodSource("seeds")
    void brokenBytesAreReadOrMalformed(long seed) {
        mutate(seed, FrameMutations::bytes);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void swappedTypesAreReadOrMalformed(long seed) {
        mutate(seed, FrameMutations::types);
    }

    /** Three that never change, and one that is new in each run; a failure names it. */
    static Stream<Long> seeds() {
        return Stream.of(1L, 2L, 3L, ThreadLocalRandom.current().nextLong());
    }

    private void mutate(long seed, Mutation mutation) {
        var random = new Random(seed);
        for (String sample : QqSamples.events()) {
            byte[] frame = QqSamples.event(sample);
            for (int i = 0; i < MUTATIONS_PER_SAMPLE; i++) {
                byte[] mutated = mutation.of(frame, random);
                assertReadOrMalformed(mutated, sample, "seed " + seed + ", mutation " + i);
            }
        }
    }

    @ParameterizedTest
    @MethodSource
    void hostileFramesAreReadOrMalformed(String name, byte[] frame) {
        for (String type : QqEventTypes.names()) {
            assertReadOrMalformed(frame, type, name);
        }
    }

    static Stream<Arguments> hostileFramesAreReadOrMalformed() {
        return Stream.of(
                hostile("empty", ""),
                hostile("blank", " \n\t"),
                hostile("byte order mark", "\uFEFF{\"op\":7}"),
                Arguments.of("UTF-16", "{\"op\":7}".getBytes(StandardCharsets.UTF_16LE)),
                Arguments.of("zeros", new byte[1000]),
                Arguments.of("broken UTF-8 in a text",
                        broken("{\"op\":0,\"t\":\"A\u00E9\",\"d\":{\"id\":\"\u00E9\"}}")),
                Arguments.of("broken UTF-8 in a name", broken("{\"op\":0,\"\u00E9\":1}")),
                hostile("lone surrogate", "{\"op\":0,\"t\":\"\\ud800\",\"id\":\"\\udc00\",\"d\":{\"id\":\"\\ud800\"}}"),
                hostile("arrays in arrays", "[".repeat(BEYOND_ANY_STACK)),
                hostile("objects in objects", "{\"op\":0,\"d\":".repeat(BEYOND_ANY_STACK / 10)),
                hostile("arrays in an unknown field", frame("\"x\":" + nested(BEYOND_ANY_STACK))),
                hostile("arrays in a known field", frame("\"id\":" + nested(BEYOND_ANY_STACK))),
                hostile("quotes in quotes", frame("\"msg_elements\":" + "[{\"msg_elements\":".repeat(10_000))),
                hostile("rich text in rich text", frame("\"thread_info\":{\"title\":\""
                        + "[".repeat(BEYOND_ANY_STACK) + "\"}")),
                hostile("a number without end", frame("\"id\":" + "9".repeat(BEYOND_ANY_STACK))),
                hostile("a fraction without end", frame("\"timestamp\":0." + "9".repeat(BEYOND_ANY_STACK))),
                hostile("a huge exponent", frame("\"type\":1e999999999,\"size\":-1e-999999999,\"timestamp\":1e400")),
                hostile("a text without end", frame("\"id\":\"" + "x".repeat(6_000_000) + '"')),
                hostile("a name without end", frame('"' + "x".repeat(BEYOND_ANY_STACK) + "\":1")),
                hostile("a type without end", "{\"op\":0,\"t\":\"" + "x".repeat(6_000_000) + "\"}"),
                hostile("many fields", frame("\"a\":1" + ",\"a\":1".repeat(300_000))),
                hostile("many names", frame("\"a\":1" + names())),
                hostile("many items", frame("\"mentions\":[{}" + ",{}".repeat(300_000) + ']')));
    }

    /** Guessing the encoding would give one frame two meanings: ours and that of consumers who read UTF-8. */
    @Test
    void onlyUtf8IsRead() {
        byte[] frame = "{\"op\":7,\"d\":{}}".getBytes(StandardCharsets.UTF_16LE);

        assertThat(catchThrowable(() -> skimmer.skim(frame))).isInstanceOf(MalformedPayloadException.class);
        assertThat(catchThrowable(() -> QqSamples.decodeAs("FRIEND_DEL", frame)))
                .isInstanceOf(MalformedPayloadException.class).hasMessageNotContaining("d.openid");
    }

    @Test
    void aFrameIsReadDownToTheBoundAndNoFurther() {
        int frameAndData = 2;
        byte[] deepest = frame("\"x\":" + nested(JsonBounds.MAX_DEPTH - frameAndData) + ",\"openid\":\"o\"")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tooDeep = frame("\"x\":" + nested(JsonBounds.MAX_DEPTH - frameAndData + 1) + ",\"openid\":\"o\"")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(skimmer.skim(deepest)).isInstanceOf(QqFrame.Dispatch.class);
        assertThat(QqSamples.decodeAs("FRIEND_DEL", deepest)).isNotNull();
        assertThat(catchThrowable(() -> skimmer.skim(tooDeep))).isInstanceOf(MalformedPayloadException.class);
        assertThat(catchThrowable(() -> QqSamples.decodeAs("FRIEND_DEL", tooDeep)))
                .isInstanceOf(MalformedPayloadException.class);
    }

    @Test
    void moreValuesThanTheBoundAreMalformedForTheCodecOnly() {
        byte[] frame = frame("\"openid\":\"o\",\"x\":[0" + ",0".repeat(JsonBounds.MAX_TOKENS) + ']')
                .getBytes(StandardCharsets.UTF_8);

        assertThat(skimmer.skim(frame)).isInstanceOf(QqFrame.Dispatch.class);
        assertThat(catchThrowable(() -> QqSamples.decodeAs("FRIEND_DEL", frame)))
                .isInstanceOf(MalformedPayloadException.class);
    }

    private void assertReadOrMalformed(byte[] frame, String sample, String what) {
        String type = sample.contains(".") ? sample.substring(0, sample.indexOf('.')) : sample;
        assertReadOrMalformed(catchThrowable(() -> {
            if (skimmer.skim(frame) instanceof QqFrame.Dispatch dispatch) {
                assertThat(dispatch.conversation(QqSamples.BOT, 0).toString()).isNotEmpty();
            }
        }), frame, what + " of " + sample + " skimmed");
        assertReadOrMalformed(catchThrowable(() -> QqSamples.decodeAs(type, frame)), frame,
                what + " of " + sample + " decoded");
    }

    private static void assertReadOrMalformed(@Nullable Throwable thrown, byte[] frame, String what) {
        if (thrown != null) {
            assertThat(thrown).as(() -> what + ": " + new String(Arrays.copyOf(frame, 2000), StandardCharsets.UTF_8))
                    .isExactlyInstanceOf(MalformedPayloadException.class);
        }
    }

    private static Arguments hostile(String name, String frame) {
        return Arguments.of(name, frame.getBytes(StandardCharsets.UTF_8));
    }

    private static String frame(String d) {
        return "{\"op\":0,\"s\":1,\"t\":\"FRIEND_DEL\",\"id\":\"1\",\"d\":{" + d + "}}";
    }

    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }

    private static String names() {
        var names = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            names.append(",\"n").append(i).append("\":1");
        }
        return names.toString();
    }

    /** The same text in another encoding: its characters beyond ASCII are no UTF-8. */
    private static byte[] broken(String frame) {
        return frame.getBytes(StandardCharsets.ISO_8859_1);
    }

    private interface Mutation {
        byte[] of(byte[] frame, Random random);
    }

}
