package io.shardline.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;

/** The chart with values, as the real Helm library renders it. Immutable. */
final class Chart {

    static final Path FOLDER = Repository.path("helm/shardline");
    static final String RELEASE = "demo";

    /** A value as on the command line. */
    private record Setting(String path, Object value) {}

    private final List<Path> files;
    private final List<Setting> settings;
    private final String release;

    private Chart(List<Path> files, List<Setting> settings, String release) {
        this.files = List.copyOf(files);
        this.settings = List.copyOf(settings);
        this.release = release;
    }

    /** The chart with nothing but its own defaults, which it refuses. */
    static Chart defaults() {
        return new Chart(List.of(), List.of(), RELEASE);
    }

    /** The defaults and what they demand to be told. */
    static Chart minimal() {
        return defaults().file(Path.of("src/test/resources/values/minimal.yaml"));
    }

    /** A values file that comes with the chart, and the registry if the file leaves that to its reader. */
    static Chart shipped(String name) {
        Chart chart = defaults().file(FOLDER.resolve(name));
        return Repository.text(FOLDER.resolve(name)).contains("imageRegistry:")
                ? chart
                : chart.set("image.registry", "registry.example.com");
    }

    /** Every combination of values that comes with the chart. */
    static List<String> variants() {
        List<String> names = new ArrayList<>(List.of("minimal", "everything"));
        Repository.files("helm/shardline", "values-*.yaml").forEach(file -> names.add(file.getFileName().toString()));
        return List.copyOf(names);
    }

    /** One of {@link #variants()}. */
    static Chart variant(String name) {
        return switch (name) {
            case "minimal" -> minimal();
            case "everything" -> minimal().file(Path.of("src/test/resources/values/everything.yaml"));
            default -> shipped(name);
        };
    }

    Chart file(Path file) {
        List<Path> more = new ArrayList<>(files);
        more.add(file);
        return new Chart(more, settings, release);
    }

    Chart set(String path, Object value) {
        List<Setting> more = new ArrayList<>(settings);
        more.add(new Setting(path, value));
        return new Chart(files, more, release);
    }

    Chart release(String name) {
        return new Chart(files, settings, name);
    }

    /** What would be sent to the API server. */
    String render() {
        TemplateCommand command = new Helm(FOLDER).template().withName(release).withNamespace("bots")
                .withKubeVersion("1.36.0");
        files.forEach(command::withValuesFile);
        settings.forEach(setting -> command.set(setting.path(), setting.value()));
        return command.call();
    }

    List<Manifest> manifests() {
        return Repository.yamlDocuments(render()).stream().map(Manifest::new).toList();
    }

    List<Manifest> manifests(String kind) {
        return manifests().stream().filter(manifest -> manifest.kind().equals(kind)).toList();
    }

    /** The one object of that kind whose name ends so. */
    Manifest manifest(String kind, String nameEnd) {
        return manifests(kind).stream().filter(manifest -> manifest.name().endsWith(nameEnd)).findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " …" + nameEnd));
    }

    /** Helm's complaint about values that it must not take. */
    String refusal() {
        try {
            render();
        } catch (IllegalStateException e) {
            return String.valueOf(e.getMessage());
        }
        throw new AssertionError("rendered, where a refusal was expected");
    }

    /** Writes what is rendered where other tools find it. */
    static Path write(String name, String content) {
        try {
            Path folder = Files.createDirectories(Path.of("target/rendered"));
            return Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
