package io.shardline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Helm takes the chart, and Kubernetes what it renders. */
class ChartRenderTests {

    private static final KubernetesSchema KUBERNETES = KubernetesSchema.load();

    static List<String> variants() {
        return Chart.variants();
    }

    @Test
    void theChartIsLintedStrictly() {
        LintResult result = new Helm(Chart.FOLDER).lint().strict().call();

        assertThat(result.isFailed()).as(String.join("\n", result.getMessages())).isFalse();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void everyFieldIsOneThatKubernetesKnows(String variant) {
        String rendered = Chart.variant(variant).render();
        Chart.write(variant + ".yaml", rendered);

        List<Manifest> manifests = Repository.yamlDocuments(rendered).stream().map(Manifest::new).toList();

        assertThat(manifests).hasSizeGreaterThan(8);
        assertThat(manifests).flatExtracting(KUBERNETES::problems).isEmpty();
    }

    /** The checker itself: each of these is a mistake that a lenient check lets pass. */
    @ParameterizedTest
    @ValueSource(strings = {
            "apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {ports: [{port: 1, targetport: http}]}",
            "apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {ports: [{port: http}]}",
            "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec: {selector: {}, template: {spec: "
                    + "{containers: [{name: a, resources: {request: {cpu: 1}}}]}}}",
            "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec: {replicas: two, selector: {}, template: {}}",
            "apiVersion: autoscaling/v1beta9\nkind: HorizontalPodAutoscaler\nmetadata: {name: a}",
            "apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nmetadata: {name: a}\nspec: {groups: [{name: a, "
                    + "rules: [{alert: A, expr: up, four: 5m}]}]}"})
    void theSchemaRefuses(String mistake) {
        assertThat(KUBERNETES.problems(new Manifest(Repository.yaml(mistake)))).isNotEmpty();
    }

    @Test
    void chartAndProjectHaveTheSameVersion() {
        JsonNode chart = Repository.yaml(Repository.text("helm/shardline/Chart.yaml"));

        assertThat(chart.path("appVersion").asString()).isEqualTo(System.getProperty("shardline.version"));
        assertThat(chart.path("version").asString()).isEqualTo(System.getProperty("shardline.version"));
    }
}
