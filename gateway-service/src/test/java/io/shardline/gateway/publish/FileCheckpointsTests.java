package io.shardline.gateway.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCheckpointsTests extends CheckpointsContract {

    @TempDir
    Path directory;

    @Override
    Checkpoints checkpoints() {
        return new FileCheckpoints(directory.resolve("checkpoints"));
    }

    @Test
    void anUnreadableFileCountsAsNone() throws IOException {
        Checkpoints checkpoints = checkpoints();
        checkpoints.save(shard(0, 1), new Mark("s", 7, Instant.EPOCH));
        try (var files = Files.list(directory.resolve("checkpoints"))) {
            Files.write(files.toList().getFirst(), List.of("s", "seven"));
        }

        assertThat(checkpoints.find(shard(0, 1))).isEmpty();
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Files.writeString(directory.resolve("checkpoints"), "a file where the folder should be");

        assertThatThrownBy(() -> checkpoints().save(shard(0, 1), new Mark("s", 7, Instant.EPOCH)))
                .isInstanceOf(CheckpointException.class).hasMessageContaining("expected: a writable directory");
    }
}
