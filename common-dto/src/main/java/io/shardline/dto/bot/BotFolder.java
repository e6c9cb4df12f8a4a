package io.shardline.dto.bot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All bot files of a folder: every {@code *.yml} and {@code *.yaml} in it that does not begin with a dot. A file that cannot be
 * used harms no other.
 *
 * @param bots what the good files say, in the order of their names
 * @param problems of the others, by file name
 */
public record BotFolder(List<BotDefinition> bots, Map<String, String> problems) {

    public BotFolder {
        bots = List.copyOf(bots);
        problems = Map.copyOf(problems);
    }

    /**
     * Reads a folder.
     *
     * @throws UncheckedIOException if it cannot be listed
     */
    public static BotFolder read(Path directory) {
        Map<String, BotDefinition> byAccount = new TreeMap<>();
        Map<String, String> problems = new TreeMap<>();
        try (Stream<Path> entries = Files.list(directory)) {
            for (Path file : entries.filter(BotFolder::isBotFile).sorted().toList()) {
                read(file, byAccount, problems);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("bot folder: " + directory + " (expected: a readable directory)", e);
        }
        return new BotFolder(List.copyOf(byAccount.values()), problems);
    }

    private static void read(Path file, Map<String, BotDefinition> byAccount, Map<String, String> problems) {
        String name = file.getFileName().toString();
        try {
            BotDefinition bot = BotFile.read(name, Files.readAllBytes(file),
                    path -> Files.readAllBytes(file.resolveSibling(path)));
            if (byAccount.putIfAbsent(bot.id().toString(), bot) != null) {
                problems.put(name, name + ": " + bot.id() + " is in another file already");
            }
        } catch (BotFileException e) {
            problems.put(name, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            problems.put(name, name + ": cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static boolean isBotFile(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && (name.endsWith(".yml") || name.endsWith(".yaml")) && Files.isRegularFile(file);
    }
}
