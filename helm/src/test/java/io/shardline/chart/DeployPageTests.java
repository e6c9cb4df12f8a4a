package io.shardline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/deploy.md says is so. */
class DeployPageTests {

    private static final String BEGIN = "<!-- values: made of values.yaml -->\n";
    private static final String END = "<!-- end of values -->";

    @Test
    void theTableIsThatOfTheValues() {
        String page = Repository.text("docs/deploy.md");
        String expected = new ValuesTable().markdown();
        Chart.write("values.md", expected);

        assertThat(page).contains(BEGIN, END);
        assertThat(page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(END)))
                .as("the page's table (helm/target/rendered/values.md is what it has to be)").isEqualTo(expected);
    }

    @Test
    void everyValueIsExplained() {
        assertThat(new ValuesTable().undocumented()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/deploy.md", "docs/deploy.zh-CN.md"})
    void everyVariableOfComposeIsExplained(String page) {
        assertThat(names("docker-compose.yml", "\\$\\{(\\w+):-")).hasSizeGreaterThan(8)
                .allSatisfy(variable -> assertThat(Repository.text(page)).contains("| `" + variable + "` |"));
        assertThat(names(page, "(?m)^\\| `([A-Z][A-Z_]+)` \\|"))
                .isEqualTo(names("docker-compose.yml", "\\$\\{(\\w+):-"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/deploy.md", "docs/deploy.zh-CN.md", "docs/runbooks.md", "docs/runbooks.zh-CN.md",
            "grafana/README.md", "helm/shardline/README.md"})
    void linksLeadSomewhere(String page) {
        List<String> links = Pattern.compile("]\\(((?!https?:)[^)#]+)").matcher(Repository.text(page)).results()
                .map(link -> link.group(1)).toList();

        assertThat(links).isNotEmpty().allSatisfy(link -> assertThat(
                Repository.path(page).resolveSibling(link).normalize()).exists());
    }

    private static Set<String> names(String file, String pattern) {
        return new TreeSet<>(Pattern.compile(pattern).matcher(Repository.text(file)).results()
                .map((MatchResult found) -> found.group(1)).toList());
    }
}
