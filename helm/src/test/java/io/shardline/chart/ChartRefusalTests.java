package io.shardline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A value that cannot work is refused by a sentence that names it. */
class ChartRefusalTests {

    @Test
    void theDefaultsAskForARegistryFirst() {
        assertThat(Chart.defaults().refusal())
                .contains("image.registry: empty (expected: the registry that you pushed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        kafka.bootstrapServers      | ''     | kafka.bootstrapServers: empty (expected: host:port of your brokers
        redis.host                  | ''     | redis.host: empty (expected: the host of your Redis
        bots.existingSecrets        | null   | bots.existingSecrets: empty (expected: the names of Secrets
        gateway.replicas            | 2      | gateway.replicas: 2 (expected: at most 1 while gateway.ownership is local
        topics.minInsyncReplicas    | 4      | topics.minInsyncReplicas: 4 (expected: at most topics.replicationFactor, 3)
        logic.autoscaling.minReplicas | 11   | logic.autoscaling.minReplicas: 11 (expected: at most logic.autoscaling.maxReplicas, 10)
        logic.autoscaling.maxReplicas | 65   | logic.autoscaling.maxReplicas: 65 (expected: at most topics.partitions, 64
        logic.resources.requests.cpu | null  | logic.resources.requests.cpu: missing (expected: a CPU request
        dev.enabled                 | true   | dev.enabled: true (expected: false while environment is production
        kafka.security.protocol     | SASL_SSL | kafka.security.existingSecret: empty (expected: the name of the Secret
        kafka.security.caSecret     | ca     | kafka.security.caSecret: ca (expected: empty, since kafka.security.protocol is PLAINTEXT)
        redis.caSecret              | ca     | redis.caSecret: set (expected: empty, since redis.tls is false)
        redis.usernameKey           | user   | redis.existingSecret: empty (expected: the name of the Secret
        image.tag                   | latest | image.tag: latest (expected: a version, or a digest
        gateway.image.tag           | latest | gateway.image.tag: latest (expected: a version, or a digest
        """)
    void aValueThatContradictsAnother(String path, String value, String sentence) {
        assertThat(Chart.minimal().set(path, value).refusal()).contains(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        gateway.replicas             | many      | /gateway/replicas
        gateway.ownership            | redis     | /gateway/ownership
        gateway.image.digest         | sha256:12 | /gateway/image/digest
        gateway.replicaCount         | 1         | replicaCount
        logic.autoscaling.minReplicas | 0        | /logic/autoscaling/minReplicas
        logic.resources.requests.memory | lots   | /logic/resources/requests/memory
        image.pullPolicy             | Sometimes | /image/pullPolicy
        topics.retention             | forever   | /topics/retention
        topics.checks                | maybe     | /topics/checks
        kafka.bootstrapServers       | kafka     | /kafka/bootstrapServers
        redis.port                   | 70000     | /redis/port
        environment                  | staging   | /environment
        dev.simulator.shards         | 0         | /dev/simulator/shards
        logick.replicas              | 1         | logick
        """)
    void aValueOfAnotherForm(String path, String value, String named) {
        assertThat(Chart.minimal().set(path, value).refusal()).contains("values don't meet the specifications")
                .contains(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafka.bootstrapServers", "redis.host"})
    void theTrialStoresAreNotMixedWithOthers(String path) {
        assertThat(Chart.shipped("values-dev.yaml")
                .set(path, "elsewhere:9092".substring(0, path.equals("redis.host") ? 9 : 14))
                .refusal()).contains(path + ": elsewhere").contains("expected: empty while dev.enabled is true");
    }

    @Test
    void anAlertThatDoesNotExistCannotBeSwitchedOff() {
        assertThat(Chart.minimal().set("monitoring.rules.enabled", true).set("monitoring.rules.disabled[0]", "Typo")
                .refusal()).contains("monitoring.rules.disabled: Typo (expected: one of ShardlineNoTarget, ");
    }
}
