package io.shardline.logic.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.shardline.logic.routing.Route.Trigger;
import io.shardline.plugin.BotPlugin;
import io.shardline.plugin.CommandInfo;
import io.shardline.plugin.Text;

class PluginLoaderTests {

    @TempDir
    Path folder;

    @Test
    void aJarIsLoadedWithItsOwnClasses() {
        PluginJars.write(folder.resolve("sample.jar"), "sample", List.of(SamplePlugin.class),
                List.of(SamplePlugin.class));

        try (PluginLoader loader = new PluginLoader(folder)) {
            assertThat(loader.load()).singleElement().satisfies(plugin -> {
                assertThat(plugin.id()).isEqualTo("sample");
                assertThat(plugin.version()).isEqualTo("1.2.3");
                assertThat(plugin.commands()).containsExactly(new CommandInfo("sample", Text.of("A sample", "示例")));
                assertThat(plugin.routes()).singleElement()
                        .satisfies(route -> assertThat(route.trigger()).isEqualTo(new Trigger.Command("sample")));
            });
        }
    }

    @Test
    void whatIsNoJarIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("readme.txt"), "not a plugin");

        try (PluginLoader loader = new PluginLoader(folder)) {
            assertThat(loader.load()).isEmpty();
        }
    }

    @Test
    void aJarWithItsOwnCopyOfTheApiIsRefused() {
        PluginJars.write(folder.resolve("fat.jar"), "fat", List.of(SamplePlugin.class),
                List.of(SamplePlugin.class, BotPlugin.class));

        assertRefused("plugin fat.jar: contains the plugin API (expected: plugin-api with scope provided)");
    }

    @Test
    void aJarThatNamesNoPluginIsRefused() {
        PluginJars.write(folder.resolve("empty.jar"), "empty", List.of(), List.of());

        assertRefused("plugin empty.jar: 0 implementations named in META-INF/services/io.shardline.plugin.BotPlugin"
                + " (expected: exactly one)");
    }

    @Test
    void aPluginThatLiesOutsideItsJarDoesNotCount() {
        PluginJars.write(folder.resolve("hollow.jar"), "hollow", List.of(SamplePlugin.class), List.of());

        assertRefused("plugin hollow.jar: 0 implementations named in META-INF/services/io.shardline.plugin.BotPlugin"
                + " (expected: exactly one)");
    }

    @Test
    void whatOnlyLooksLikeAJarIsRefused() throws IOException {
        Files.writeString(folder.resolve("broken.jar"), "not a jar");

        assertRefused("plugin broken.jar: not a readable jar");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        try (PluginLoader loader = new PluginLoader(folder.resolve("missing"))) {
            assertThatExceptionOfType(PluginException.class).isThrownBy(loader::load)
                    .withMessage("logic.plugin.directory: "
                            + folder.resolve("missing") + " (expected: a readable folder of plugin jars)");
        }
    }

    private void assertRefused(String message) {
        try (PluginLoader loader = new PluginLoader(folder)) {
            assertThatExceptionOfType(PluginException.class).isThrownBy(loader::load).withMessage(message);
        }
    }
}
