package io.shardline.chart;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/** The table of all values in docs/deploy.md, made of values.yaml and those of its comments that begin with "--". */
final class ValuesTable {

    private static final Pattern KEY = Pattern.compile("^( *)([A-Za-z][A-Za-z0-9]*):(?: .*)?$");
    private static final Pattern NOTE = Pattern.compile("^ *# -- (.+)$");
    private static final int LONGEST_DEFAULT = 80;

    private final JsonNode values = Repository.yaml(Repository.text("helm/shardline/values.yaml"));
    private final Map<String, String> notes = new TreeMap<>();

    ValuesTable() {
        Deque<String> path = new ArrayDeque<>();
        String note = "";
        for (String line : Repository.text("helm/shardline/values.yaml").lines().toList()) {
            Matcher comment = NOTE.matcher(line);
            Matcher key = KEY.matcher(line);
            if (comment.matches()) {
                note = comment.group(1);
            } else if (key.matches()) {
                while (path.size() > key.group(1).length() / 2) {
                    path.removeLast();
                }
                path.addLast(key.group(2));
                if (!note.isEmpty()) {
                    notes.put(String.join(".", path), note);
                }
                note = "";
            }
        }
    }

    /** The table, as it has to stand in the page. */
    String markdown() {
        return "| value | default | meaning |\n| --- | --- | --- |\n" + notes.entrySet().stream()
                .map(entry -> "| `%s` | %s | %s |\n".formatted(entry.getKey(), preset(entry.getKey()),
                        entry.getValue().replace("|", "\\|")))
                .collect(Collectors.joining());
    }

    /** Values that nothing is said about. */
    List<String> undocumented() {
        return undocumented("", values).toList();
    }

    private Stream<String> undocumented(String path, JsonNode value) {
        if (notes.containsKey(path)) {
            return Stream.of();
        }
        if (!value.isObject() || value.isEmpty()) {
            return Stream.of(path);
        }
        return value.propertyStream()
                .flatMap(entry -> undocumented(path.isEmpty() ? entry.getKey() : path + '.' + entry.getKey(),
                        entry.getValue()));
    }

    private String preset(String path) {
        JsonNode value = values.at('/' + path.replace('.', '/'));
        String text = value.isString() ? value.asString() : value.toString();
        if (value.isString() && text.isEmpty()) {
            return "";
        }
        return text.length() > LONGEST_DEFAULT ? "see `values.yaml`" : '`' + text + '`';
    }
}
