package io.shardline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What must be so in whatever the chart renders. */
class WorkloadTests {

    static List<String> variants() {
        return Chart.variants();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void selectorsMatchThePodsAndServicesTheirPorts(String variant) {
        List<Manifest> manifests = Chart.variant(variant).manifests();
        List<Manifest> workloads = manifests.stream().filter(Manifest::isWorkload).toList();

        assertThat(workloads).hasSizeGreaterThanOrEqualTo(2).allSatisfy(workload -> assertThat(workload.podLabels())
                .containsAllEntriesOf(workload.texts("/spec/selector/matchLabels")));
        assertThat(manifests).filteredOn(manifest -> manifest.kind().equals("Service")).isNotEmpty()
                .allSatisfy(service -> {
                    List<Manifest> selected = selected(workloads, service.texts("/spec/selector"));
                    assertThat(selected).as("pods of %s", service).hasSize(1);
                    assertThat(service.at("/spec/ports").valueStream()).allSatisfy(port -> assertThat(
                            portNames(selected.getFirst())).contains(port.path("targetPort").asString()));
                });
        assertThat(manifests).filteredOn(manifest -> manifest.kind().equals("PodDisruptionBudget"))
                .allSatisfy(budget -> assertThat(selected(workloads, budget.texts("/spec/selector/matchLabels")))
                        .as("pods of %s", budget).hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void namesCarryTheReleaseAndFit(String variant) {
        Chart chart = Chart.variant(variant);
        String prefix = variant.equals("everything") ? "bots-of-a-long" : Chart.RELEASE + "-shardline";

        assertThat(chart.manifests()).extracting(Manifest::name).allMatch(name -> name.startsWith(prefix))
                // A StatefulSet's pods get a label of its name and 11 characters, which must fit into 63.
                .allMatch(name -> name.length() <= 52);
        assertThat(chart.manifests()).extracting(Manifest::toString).doesNotHaveDuplicates();
    }

    @Test
    void aReleaseThatIsCalledLikeTheChartIsNotNamedTwice() {
        assertThat(Chart.minimal().release("shardline").manifests()).extracting(Manifest::name)
                .contains("shardline-gateway").noneMatch(name -> name.contains("shardline-shardline"));
    }

    @Test
    void aLongReleaseNameIsCut() {
        assertThat(Chart.shipped("values-dev.yaml").release("x".repeat(53)).manifests()).extracting(Manifest::name)
                .allMatch(name -> name.length() <= 52);
    }

    /** https://kubernetes.io/docs/concepts/security/pod-security-standards, restricted. */
    @ParameterizedTest
    @MethodSource("variants")
    void podsAreRestricted(String variant) {
        assertThat(workloads(variant)).allSatisfy(workload -> {
            JsonNode pod = workload.podSpec();
            assertThat(pod.path("hostNetwork").asBoolean(false) || pod.path("hostPID").asBoolean(false)
                    || pod.path("hostIPC").asBoolean(false)).isFalse();
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean(false)).isTrue();
            assertThat(pod.at("/securityContext/runAsUser").asInt(0)).isPositive();
            assertThat(pod.at("/securityContext/seccompProfile/type").asString("")).isEqualTo("RuntimeDefault");
            assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
            assertThat(pod.path("enableServiceLinks").asBoolean(true)).isFalse();
            assertThat(pod.path("volumes").valueStream()).noneMatch(volume -> volume.has("hostPath"));
        });
        assertThat(workloads(variant)).flatExtracting(Manifest::containers).allSatisfy(container -> {
            JsonNode security = container.path("securityContext");
            assertThat(security.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
            assertThat(security.path("privileged").asBoolean(false)).isFalse();
            assertThat(security.at("/capabilities/drop").valueStream().map(JsonNode::asString)).containsExactly("ALL");
            assertThat(container.path("ports").valueStream()).noneMatch(port -> port.has("hostPort"));
        });
    }

    /** All but the image of Kafka, whose start script writes into it; that one is for trials alone. */
    @ParameterizedTest
    @MethodSource("variants")
    void fileSystemsAreReadOnly(String variant) {
        assertThat(workloads(variant)).flatExtracting(Manifest::containers)
                .filteredOn(container -> !container.path("image").asString().contains("/apache/kafka:"))
                .allSatisfy(container -> assertThat(
                        container.at("/securityContext/readOnlyRootFilesystem").asBoolean(false)).isTrue());
    }

    @ParameterizedTest
    @MethodSource("variants")
    void everyContainerAsksForWhatItNeeds(String variant) {
        assertThat(workloads(variant)).flatExtracting(Manifest::containers).allSatisfy(container -> {
            assertThat(container.at("/resources/requests").has("cpu")).isTrue();
            assertThat(container.at("/resources/requests").has("memory")).isTrue();
            assertThat(container.at("/resources/limits/memory"))
                    .as("limit = request, so that the node cannot be overcommitted")
                    .isEqualTo(container.at("/resources/requests/memory"));
        });
    }

    @ParameterizedTest
    @MethodSource("variants")
    void everyServiceIsProbed(String variant) {
        assertThat(workloads(variant)).flatExtracting(workload -> workload.podSpec().path("containers").valueStream()
                .toList()).allSatisfy(container -> {
                    assertThat(container.has("livenessProbe")).isTrue();
                    assertThat(container.has("readinessProbe")).isTrue();
                });
        for (Manifest workload : List.of(Chart.variant(variant).manifest("StatefulSet", "-gateway"),
                Chart.variant(variant).manifest("Deployment", "-logic"))) {
            JsonNode container = workload.podSpec().at("/containers/0");
            assertThat(container.at("/livenessProbe/httpGet/path").asString()).isEqualTo("/actuator/health/liveness");
            assertThat(container.at("/startupProbe/httpGet/path").asString()).isEqualTo("/actuator/health/liveness");
            assertThat(container.at("/readinessProbe/httpGet/path").asString())
                    .isEqualTo("/actuator/health/readiness");
        }
    }

    @ParameterizedTest
    @MethodSource("variants")
    void volumesAreMountedAndMountsHaveVolumes(String variant) {
        assertThat(workloads(variant)).allSatisfy(workload -> {
            List<String> volumes = Stream.concat(
                    workload.podSpec().path("volumes").valueStream().map(volume -> volume.path("name").asString()),
                    workload.at("/spec/volumeClaimTemplates").valueStream()
                            .map(claim -> claim.at("/metadata/name").asString()))
                    .toList();
            List<String> mounts = workload.containers().stream()
                    .flatMap(container -> container.path("volumeMounts").valueStream())
                    .map(mount -> mount.path("name").asString()).distinct().toList();
            assertThat(volumes).as("volumes of %s", workload).containsExactlyInAnyOrderElementsOf(mounts);
        });
    }

    @Test
    void theGatewayHasTimeToDrainAndLogicToFinish() {
        assertThat(Chart.minimal().manifest("StatefulSet", "-gateway").podSpec().path("terminationGracePeriodSeconds")
                .asInt()).as("HTTP 20 s, drain 10 s, producer 10 s").isGreaterThan(40);
        assertThat(Chart.minimal().manifest("Deployment", "-logic").podSpec().path("terminationGracePeriodSeconds")
                .asInt()).as("HTTP 30 s, intake 25 s").isGreaterThan(55);
    }

    private static List<Manifest> workloads(String variant) {
        return Chart.variant(variant).manifests().stream().filter(Manifest::isWorkload).toList();
    }

    private static List<Manifest> selected(List<Manifest> workloads, Map<String, String> selector) {
        return workloads.stream().filter(workload -> workload.podLabels().entrySet().containsAll(selector.entrySet()))
                .toList();
    }

    private static List<String> portNames(Manifest workload) {
        return workload.containers().stream().flatMap(container -> container.path("ports").valueStream())
                .map(port -> port.path("name").asString()).toList();
    }
}
