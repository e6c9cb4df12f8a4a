package io.shardline.logic.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import org.pf4j.JarPluginManager;
import org.pf4j.PluginManager;
import org.pf4j.PluginRuntimeException;
import org.pf4j.PluginWrapper;

import io.shardline.plugin.BotPlugin;
import io.shardline.plugin.CommandInfo;

/** Loads plugin jars, each with a class loader of its own that prefers the jar's classes. */
final class PluginLoader implements AutoCloseable {

    /** The version that {@code Plugin-Requires} in a jar's manifest is compared with. */
    static final String API_VERSION = "0.1.0";

    private static final String API_CLASSES = "io/shardline/plugin/BotPlugin.class";

    private final PluginManager manager;
    private final Path directory;

    PluginLoader(Path directory) {
        this.directory = directory;
        this.manager = new JarPluginManager(directory);
        manager.setSystemVersion(API_VERSION);
    }

    /**
     * Loads every jar of the folder.
     *
     * @throws PluginException if the folder or one of the jars cannot be used
     */
    List<LoadedPlugin> load() {
        List<LoadedPlugin> loaded = new ArrayList<>();
        Supplier<List<CommandInfo>> commands = () -> loaded.stream().flatMap(plugin -> plugin.commands().stream())
                .sorted(Comparator.comparing(CommandInfo::name)).toList();
        for (Path jar : jars()) {
            loaded.add(load(jar, commands));
        }
        return List.copyOf(loaded);
    }

    @Override
    public void close() {
        manager.unloadPlugins();
    }

    private LoadedPlugin load(Path jar, Supplier<List<CommandInfo>> commands) {
        requireNoApi(jar);
        try {
            String id = manager.loadPlugin(jar);
            PluginWrapper wrapper = manager.getPlugin(id);
            manager.startPlugin(id);
            RouteCollector collector = new RouteCollector(id, commands);
            instance(jar, wrapper.getPluginClassLoader()).register(collector);
            return collector.collected(wrapper.getDescriptor().getVersion());
        } catch (PluginRuntimeException | IllegalArgumentException e) {
            throw new PluginException("plugin " + jar.getFileName() + ": " + e.getMessage(), e);
        }
    }

    private static BotPlugin instance(Path jar, ClassLoader loader) {
        List<BotPlugin> found = ServiceLoader.load(BotPlugin.class, loader).stream()
                .filter(provider -> loader.equals(provider.type().getClassLoader())).map(ServiceLoader.Provider::get)
                .toList();
        if (found.size() != 1) {
            throw new PluginException("plugin " + jar.getFileName() + ": " + found.size() + " implementations named in"
                    + " META-INF/services/" + BotPlugin.class.getName() + " (expected: exactly one)");
        }
        return found.getFirst();
    }

    /** A jar with its own copy of the API would implement that copy, and not the one that we call. */
    private static void requireNoApi(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            if (file.getEntry(API_CLASSES) != null) {
                throw new PluginException("plugin " + jar.getFileName()
                        + ": contains the plugin API (expected: plugin-api with scope provided)");
            }
        } catch (IOException e) {
            throw new PluginException("plugin " + jar.getFileName() + ": not a readable jar", e);
        }
    }

    private List<Path> jars() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new PluginException(
                    "logic.plugin.directory: " + directory + " (expected: a readable folder of plugin jars)", e);
        }
    }
}
