package io.shardline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever is woken finds what to do. */
class RunbookTests {

    @ParameterizedTest
    @ValueSource(strings = {"docs/runbooks.md", "docs/runbooks.zh-CN.md"})
    void everyAlertHasASectionAndEverySectionAnAlert(String page) {
        List<String> sections = Pattern.compile("(?m)^## (Shardline\\w+)$").matcher(Repository.text(page)).results()
                .map(heading -> heading.group(1)).toList();

        assertThat(sections).containsExactlyElementsOf(Alert.all().stream().map(Alert::name).toList());
    }

    /** The address that an alert carries is that of its section's heading. */
    @Test
    void everyAlertLeadsToItsSection() {
        assertThat(Alert.all()).hasSizeGreaterThan(10).allSatisfy(alert -> assertThat(
                alert.text("/annotations/runbook_url"))
                .isEqualTo("docs/runbooks.md#" + alert.name().toLowerCase(Locale.ROOT)));
        assertThat(Chart.shipped("values-production.yaml").manifests("PrometheusRule").getFirst()
                .text("/spec/groups/0/rules/0/annotations/runbook_url"))
                .isEqualTo("https://wiki.example.com/shardline/runbooks#shardlinenotarget");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/runbooks.md|What it means|How to see it|What to do",
            "docs/runbooks.zh-CN.md|含义|如何查看|处理办法"})
    void everySectionAnswersTheSameThreeQuestions(String pageAndQuestions) {
        List<String> parts = List.of(pageAndQuestions.split("\\|"));
        List<String> sections = List.of(Repository.text(parts.getFirst()).split("(?m)^## ")).stream()
                .filter(section -> section.startsWith("Shardline")).toList();

        assertThat(sections).isNotEmpty().allSatisfy(section -> assertThat(parts.subList(1, parts.size()))
                .allMatch(question -> section.contains("**" + question + ".**")
                        || section.contains("**" + question + "。**")));
    }

    @Test
    void anAlertSaysHowBadItIsAndWhat() {
        assertThat(Alert.all()).allSatisfy(alert -> {
            assertThat(alert.text("/labels/severity")).isIn("critical", "warning");
            assertThat(alert.text("/annotations/summary")).isNotBlank();
            assertThat(alert.text("/annotations/description")).endsWith(".");
        });
    }
}
