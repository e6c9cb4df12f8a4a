package io.shardline.logic.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreRulesTests {

    private static final StoreFacts SOUND = new StoreFacts("7.0.15", "noeviction", true, true);

    @ParameterizedTest
    @CsvSource({"7.0.15", "7.2.0", "8.0.2", "10.1"})
    void aSoundStoreVoidsNothing(String version) {
        assertThat(StoreRules.check(new StoreFacts(version, "noeviction", true, true))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        6.2.14  | noeviction  | true  | true  | P3: redis_version: 6.2.14 (expected: 7.0 or newer)
        unknown | noeviction  | true  | true  | P3: redis_version: unknown (expected: 7.0 or newer)
        7.0.15  | allkeys-lru | true  | true  | P3: maxmemory-policy: allkeys-lru (expected: noeviction, or what was answered is forgotten and answered again)
        7.0.15  | noeviction  | false | true  | P3: appendonly: no (expected: yes, or a restart forgets what was answered)
        7.0.15  | noeviction  | true  | false | P3: EVAL: not permitted (expected: permission to run scripts)
        """)
    void eachViolationNamesThePromiseThatItVoids(String version, String policy, boolean appendOnly, boolean scripts,
            String violation) {
        assertThat(StoreRules.check(new StoreFacts(version, policy, appendOnly, scripts))).containsExactly(violation);
    }

    @Test
    void allViolationsAreToldAtOnce() {
        assertThat(StoreRules.check(new StoreFacts("2.8", "volatile-ttl", false, false))).hasSize(4)
                .allMatch(violation -> violation.startsWith("P3: "));
    }

    @Test
    void theFactsAreReadFromTheServersAnswer() {
        Properties info = new Properties();
        info.setProperty("redis_version", "7.0.15");
        info.setProperty("maxmemory_policy", "noeviction");
        info.setProperty("aof_enabled", "1");

        assertThat(StoreFacts.of(info, true)).isEqualTo(SOUND);
    }

    @Test
    void aServerThatTellsNothingIsNotTakenForSound() {
        assertThat(StoreRules.check(StoreFacts.of(new Properties(), true))).hasSize(3);
    }
}
