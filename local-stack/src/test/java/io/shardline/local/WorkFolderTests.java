package io.shardline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFolderTests {

    @TempDir
    private Path home;

    @Test
    void aFolderOfSomebodyElseIsLeftAlone() throws IOException {
        Path thesis = Files.writeString(home.resolve("thesis.txt"), "years of work");

        assertThatThrownBy(() -> WorkFolder.open(home)).isInstanceOf(StackException.class)
                .hasMessageContaining("holds thesis.txt").hasMessageContaining("--data");
        assertThat(thesis).hasContent("years of work");
    }

    @Test
    void dataOfTheLastRunIsRemovedAndItsLogsStay() throws IOException {
        try (WorkFolder first = WorkFolder.open(home.resolve("data"))) {
            first.write("kafka/segment", "old");
            first.write("logs/shardline.log", "what happened");
        }

        try (WorkFolder second = WorkFolder.open(home.resolve("data"))) {
            assertThat(second.folder("kafka")).isEmptyDirectory();
            assertThat(second.folder("logs").resolve("shardline.log")).hasContent("what happened");
        }
    }

    @Test
    void oneStackAtATime() {
        try (WorkFolder _ = WorkFolder.open(home.resolve("data"))) {
            assertThatThrownBy(() -> WorkFolder.open(home.resolve("data"))).isInstanceOf(StackException.class)
                    .hasMessageContaining("another stack uses it");
        }
    }
}
