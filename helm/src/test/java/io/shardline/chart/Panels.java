package io.shardline.chart;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

/** What the dashboards of the chart ask Prometheus. A new file in the folder is found by itself. */
final class Panels {

    static final String FOLDER = "helm/shardline/dashboards";

    private Panels() {}

    /**
     * One query of a panel.
     *
     * @param dashboard its dashboard's uid
     * @param panel its panel's title
     * @param reference the letter that tells it from the panel's others
     * @param legend what the panel calls its series
     * @param expression PromQL, with Grafana's variables
     */
    record Query(String dashboard, String panel, String reference, String legend, String expression) {

        /** What a reader finds it by. */
        String name() {
            return dashboard + '/' + panel + '/' + reference;
        }

        /** The query with Grafana's variables filled in, as for a reader who has chosen nothing. */
        String filled(String rateInterval, String range) {
            return expression.replace("$__rate_interval", rateInterval).replace("$__range", range)
                    .replace("\"$job\"", "\"shardline-(gateway|logic)\"").replace("\"$namespace\"", "\".*\"")
                    .replace("\"$instance\"", "\".*\"");
        }

        @Override
        public String toString() {
            return name() + ": " + expression;
        }
    }

    static List<Path> files() {
        return Repository.files(FOLDER, "*.json");
    }

    /** The panels of a dashboard, those in collapsed rows included. */
    static List<JsonNode> of(JsonNode dashboard) {
        List<JsonNode> panels = new ArrayList<>();
        for (JsonNode panel : dashboard.path("panels")) {
            panels.add(panel);
            panels.addAll(of(panel));
        }
        return panels;
    }

    /** All queries of all dashboards. */
    static List<Query> queries() {
        List<Query> queries = new ArrayList<>();
        for (Path file : files()) {
            JsonNode dashboard = Repository.json(file);
            for (JsonNode panel : of(dashboard)) {
                for (JsonNode target : panel.path("targets")) {
                    queries.add(new Query(dashboard.path("uid").asString(), panel.path("title").asString(),
                            target.path("refId").asString(), target.path("legendFormat").asString(""),
                            target.path("expr").asString()));
                }
            }
        }
        return List.copyOf(queries);
    }
}
