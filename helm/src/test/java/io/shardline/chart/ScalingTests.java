package io.shardline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The autoscaler, as operators were promised it. */
class ScalingTests {

    @Test
    void theAutoscalerAimsAtTheDeployment() {
        Manifest scaler = Chart.minimal().manifest("HorizontalPodAutoscaler", "-logic");
        Manifest target = Chart.minimal().manifest("Deployment", "-logic");

        assertThat(scaler.text("/apiVersion")).isEqualTo("autoscaling/v2");
        assertThat(scaler.text("/spec/scaleTargetRef/apiVersion")).isEqualTo(target.text("/apiVersion"));
        assertThat(scaler.text("/spec/scaleTargetRef/kind")).isEqualTo(target.kind());
        assertThat(scaler.text("/spec/scaleTargetRef/name")).isEqualTo(target.name());
        assertThat(target.at("/spec").has("replicas")).as("else every upgrade would undo the scaling").isFalse();
    }

    @Test
    void twoToTenPodsByHalfOfTheCpuAndNothingElse() {
        JsonNode scaler = Chart.minimal().manifest("HorizontalPodAutoscaler", "-logic").at("/spec");

        assertThat(scaler.path("minReplicas").asInt()).isEqualTo(2);
        assertThat(scaler.path("maxReplicas").asInt()).isEqualTo(10);
        assertThat(scaler.path("metrics").size()).isEqualTo(1);
        assertThat(scaler.at("/metrics/0/type").asString()).as("needs metrics-server alone").isEqualTo("Resource");
        assertThat(scaler.at("/metrics/0/resource/name").asString()).isEqualTo("cpu");
        assertThat(scaler.at("/metrics/0/resource/target/averageUtilization").asInt()).isEqualTo(50);
    }

    @Test
    void itGrowsAtOnceAndShrinksSlowly() {
        JsonNode behavior = Chart.minimal().manifest("HorizontalPodAutoscaler", "-logic").at("/spec/behavior");

        assertThat(behavior.at("/scaleUp/stabilizationWindowSeconds").asInt(-1)).isZero();
        assertThat(behavior.at("/scaleDown/stabilizationWindowSeconds").asInt()).isGreaterThanOrEqualTo(300);
        assertThat(behavior.at("/scaleDown/policies").size()).isEqualTo(1);
        assertThat(behavior.at("/scaleDown/policies/0/value").asInt()).isEqualTo(1);
        assertThat(behavior.at("/scaleDown/policies/0/periodSeconds").asInt()).isGreaterThanOrEqualTo(120);
    }

    @Test
    void withoutTheAutoscalerTheNumberIsFixed() {
        Chart chart = Chart.minimal().set("logic.autoscaling.enabled", false).set("logic.replicas", 3);

        assertThat(chart.manifests("HorizontalPodAutoscaler")).isEmpty();
        assertThat(chart.manifest("Deployment", "-logic").at("/spec/replicas").asInt()).isEqualTo(3);
    }

    @Test
    void aSinglePodHasNoBudgetThatWouldKeepItsNodeFromBeingDrained() {
        assertThat(Chart.minimal().set("logic.autoscaling.minReplicas", 1).manifests("PodDisruptionBudget")).isEmpty();
        assertThat(Chart.minimal().manifests("PodDisruptionBudget")).hasSize(1);
    }
}
