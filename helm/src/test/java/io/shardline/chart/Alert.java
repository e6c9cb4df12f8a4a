package io.shardline.chart;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

/**
 * One alert as the chart ships it.
 *
 * @param content the rule
 */
record Alert(JsonNode content) {

    private static final Pattern SELECTOR = Pattern.compile("\\b(?:gateway|logic)_\\w+(?:\\{[^}]*})?");

    /** All alerts of the rules that the chart renders with nothing but its defaults. */
    static List<Alert> all() {
        return rules().at("/spec/groups").valueStream().flatMap(group -> group.path("rules").valueStream())
                .map(Alert::new).toList();
    }

    /** The rules that the chart renders with nothing but its defaults. */
    static Manifest rules() {
        return Chart.minimal().set("monitoring.rules.enabled", true).manifests("PrometheusRule").getFirst();
    }

    String name() {
        return content.path("alert").asString();
    }

    String expression() {
        return content.path("expr").asString();
    }

    String text(String pointer) {
        return content.at(pointer).asString("");
    }

    /** Selectors of the services' metrics in the expression, without their ranges. */
    List<String> selectors() {
        return SELECTOR.matcher(expression()).results().map(MatchResult::group)
                .distinct().toList();
    }
}
