package io.shardline.dto.codec.qq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.shardline.dto.event.BotEvent;
import io.shardline.dto.event.EventsMissed;

class QqEventCodecTests {

    @ParameterizedTest
    @MethodSource
    void decodesTheSample(String sample, BotEvent expected) {
        assertThat(QqSamples.decode(QqSamples.event(sample))).isEqualTo(expected);
    }

    static Stream<Arguments> decodesTheSample() {
        return expected().entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @Test
    void everySampleIsAsserted() {
        assertThat(expected()).containsOnlyKeys(QqSamples.events());
    }

    @Test
    void everyKnownTypeHasASample() {
        assertThat(QqSamples.events()).containsAll(QqEventTypes.names());
    }

    @Test
    void everyCaseOfTheEventThatThePlatformSendsHasASample() {
        Set<Class<?>> cases = new HashSet<>(List.of(BotEvent.class.getPermittedSubclasses()));
        // The gateway tells this one, see GapCodecTests.
        cases.remove(EventsMissed.class);

        assertThat(expected().values().stream().map(Object::getClass).collect(Collectors.toSet())).isEqualTo(cases);
    }

    private static Map<String, BotEvent> expected() {
        Map<String, BotEvent> expected = new TreeMap<>();
        expected.putAll(ExpectedMessages.events());
        expected.putAll(ExpectedInteractions.events());
        expected.putAll(ExpectedGroups.events());
        expected.putAll(ExpectedGuilds.events());
        expected.putAll(ExpectedForums.events());
        return expected;
    }
}
