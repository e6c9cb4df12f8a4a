package io.shardline.gateway.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicRulesTests {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Map<String, String> SOUND = Map.of("min.insync.replicas", "2", "retention.ms",
            Long.toString(WEEK.toMillis()), "retention.bytes", "-1", "cleanup.policy", "delete",
            "unclean.leader.election.enable", "false");

    @Test
    void aSoundTopicVoidsNothing() {
        assertThat(check(3, SOUND, WEEK.toMinutes())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        min.insync.replicas            | 1      | events: min.insync.replicas: 1 (expected: at least 2)
        unclean.leader.election.enable | true   | events: unclean.leader.election.enable: true (expected: false)
        cleanup.policy                 | compact | events: cleanup.policy: compact (expected: delete)
        retention.bytes                | 1000   | events: retention.bytes: 1000 (expected: -1: a limit by size drops events that nobody has read)
        retention.ms                   | 3600000 | events: retention.ms: 3600000 (expected: at least 604800000)
        """)
    void eachSettingThatLosesEventsIsNamedWithItsPromise(String setting, String value, String problem) {
        Map<String, String> settings = new HashMap<>(SOUND);
        settings.put(setting, value);

        assertThat(check(3, settings, WEEK.toMinutes())).containsExactly(new Violation("P1", problem));
    }

    @Test
    void tooFewReplicasLoseEvents() {
        assertThat(check(1, SOUND, WEEK.toMinutes()))
                .containsExactly(new Violation("P1", "events: replication factor: 1 (expected: at least 3)"));
    }

    @Test
    void positionsThatAreForgottenBeforeTheEventsAreOneToo() {
        assertThat(check(3, SOUND, WEEK.toMinutes() - 1)).containsExactly(new Violation("P1",
                "events: the broker's offsets.retention.minutes: 10079 (expected: at least the topic's retention: else a"
                        + " group that was idle starts anew)"));
    }

    @Test
    void eventsThatAreKeptForEverOutliveAllPositions() {
        Map<String, String> settings = new HashMap<>(SOUND);
        settings.put("retention.ms", "-1");

        assertThat(check(3, settings, Integer.MAX_VALUE)).singleElement()
                .satisfies(violation -> assertThat(violation.problem()).contains("offsets.retention.minutes"));
    }

    @Test
    void aSettingThatTheBrokerDoesNotTellCountsAsItsDefault() {
        assertThat(check(3, Map.of("retention.ms", "x"), WEEK.toMinutes())).extracting(Violation::problem)
                .satisfiesExactly(inSync -> assertThat(inSync).contains("min.insync.replicas: 1"),
                        offsets -> assertThat(offsets).contains("offsets.retention.minutes"));
    }

    private static List<Violation> check(int replicas, Map<String, String> settings, long offsetsRetention) {
        return TopicRules.check(new TopicFacts("events", replicas, settings, offsetsRetention), WEEK);
    }
}
