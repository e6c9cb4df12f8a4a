package io.shardline.logic.platform.qq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

class SegmentTableTests {

    /** The module's folder is the working directory of its tests. */
    private static final Path PAGE = Path.of("..", "docs", "segments.md");

    @Test
    void thePageTellsWhatTheWritersDo() throws IOException {
        if (Boolean.getBoolean("shardline.docs.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, SegmentTable.page());
        }

        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "").as("docs/segments.md differs from what the code"
                + " does; write it again: mvn test -pl logic-service -am -Dtest=SegmentTableTests"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dshardline.docs.write=true")
                .isEqualTo(SegmentTable.page());
    }
}
