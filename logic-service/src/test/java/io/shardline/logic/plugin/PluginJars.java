package io.shardline.logic.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import io.shardline.plugin.BotPlugin;

/** Makes plugin jars of classes that are on the test class path. */
final class PluginJars {

    private PluginJars() {}

    /** A jar that names these classes as its plugins; returns the file. */
    static Path write(Path file, String id, List<Class<?>> named, List<Class<?>> contained) {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Plugin-Id", id);
        attributes.putValue("Plugin-Version", "1.2.3");
        attributes.putValue("Plugin-Requires", ">=0.1.0");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            jar.putNextEntry(new JarEntry("META-INF/services/" + BotPlugin.class.getName()));
            for (Class<?> each : named) {
                jar.write((each.getName() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            for (Class<?> each : contained) {
                String entry = each.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new JarEntry(entry));
                try (InputStream bytes = Objects.requireNonNull(each.getClassLoader()).getResourceAsStream(entry)) {
                    Objects.requireNonNull(bytes, entry).transferTo(jar);
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
