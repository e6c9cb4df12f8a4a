package io.shardline.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The folder that one running stack keeps its data in. Emptied at the start, locked while it runs; never a folder of others. */
final class WorkFolder implements AutoCloseable {

    private static final List<String> BUNDLED = List.of("plugin-echo.jar", "plugin-help.jar", "plugin-ping.jar");
    private static final String LOCK = "shardline.lock";
    private static final String LOGS = "logs";

    private final Path root;
    private final FileChannel channel;

    private WorkFolder(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /**
     * Takes the folder.
     *
     * @throws StackException if it cannot be used, holds what no stack wrote, or another stack uses it
     */
    static WorkFolder open(Path directory) {
        Path root = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            requireOwn(root);
            FileChannel channel = FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            lock(root, channel);
            empty(root);
            return new WorkFolder(root, channel);
        } catch (IOException e) {
            throw new StackException(
                    "data folder " + root + ": cannot be used (expected: a writable folder; choose another"
                            + " with --data): " + e.getMessage(),
                    e);
        }
    }

    /** A folder below, made if missing. */
    Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a text file. */
    void write(String name, String content) {
        try {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the plugins that come with Shardline into a folder, and those of another folder beside them. */
    Path plugins(@Nullable Path more) {
        Path target = folder("plugins");
        try {
            for (String name : BUNDLED) {
                try (InputStream jar = WorkFolder.class.getResourceAsStream("/bundled-plugins/" + name)) {
                    if (jar == null) {
                        throw new StackException(
                                "plugin " + name + ": not in this build (expected: built with mvn package)");
                    }
                    Files.copy(jar, target.resolve(name));
                }
            }
            if (more != null) {
                try (var jars = Files.newDirectoryStream(more, "*.jar")) {
                    for (Path jar : jars) {
                        Files.copy(jar, target.resolve(jar.getFileName().toString()));
                    }
                }
            }
            return target;
        } catch (IOException e) {
            throw new StackException("plugins: cannot be copied to " + target + ": " + e, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Emptying somebody's own folder would be the end of what is in it. */
    private static void requireOwn(Path root) throws IOException {
        if (Files.exists(root.resolve(LOCK))) {
            return;
        }
        try (Stream<Path> entries = Files.list(root)) {
            Path other = entries.filter(entry -> !entry.equals(root.resolve(LOGS))).findFirst().orElse(null);
            if (other != null) {
                throw new StackException("data folder " + root + ": holds " + other.getFileName()
                        + ", which a start would delete (expected: a new or empty folder; choose another with --data)");
            }
        }
    }

    private static void lock(Path root, FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return;
            }
        } catch (OverlappingFileLockException _) {
            // told below, like a lock of another process
        }
        channel.close();
        throw new StackException("data folder " + root + ": another stack uses it (choose another one with --data)");
    }

    /** Logs of this run may be open already, and those of the last one may still be wanted. */
    private static void empty(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return folder.equals(root.resolve(LOGS)) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!file.equals(root.resolve(LOCK))) {
                    Files.delete(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException error) throws IOException {
                if (!folder.equals(root)) {
                    Files.delete(folder);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
