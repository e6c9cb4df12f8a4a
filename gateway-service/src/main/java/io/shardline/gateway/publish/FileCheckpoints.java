package io.shardline.gateway.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checkpoints as small text files, for a gateway that is alone: one file a shard, replaced atomically. */
final class FileCheckpoints implements Checkpoints {

    private static final Logger log = LoggerFactory.getLogger(FileCheckpoints.class);

    private final Path directory;

    FileCheckpoints(Path directory) {
        this.directory = directory;
    }

    @Override
    public Optional<Mark> find(ShardKey shard) {
        Path file = file(shard);
        try {
            List<String> lines = Files.readAllLines(file);
            return Optional.of(new Mark(lines.get(0), Long.parseLong(lines.get(1)), Instant.parse(lines.get(2))));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException | DateTimeException e) {
            log.atWarn().setMessage("checkpoint is unreadable; the shard starts a new session")
                    .addKeyValue("file", file).setCause(e).log();
            return Optional.empty();
        }
    }

    @Override
    public void save(ShardKey shard, Mark mark) {
        Path file = file(shard);
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.createDirectories(directory);
            Files.write(next, List.of(mark.session(), Long.toString(mark.sequence()), mark.time().toString()));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new CheckpointException("checkpoint " + file + ": not written (expected: a writable directory)", e);
        }
    }

    private Path file(ShardKey shard) {
        return directory.resolve("%s-%s-%d-of-%d.checkpoint".formatted(shard.bot().platform().wireName(),
                shard.bot().account(), shard.shard().index(), shard.shard().count()));
    }
}
