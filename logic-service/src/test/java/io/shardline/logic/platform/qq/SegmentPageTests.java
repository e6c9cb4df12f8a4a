package io.shardline.logic.platform.qq;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import io.shardline.fixtures.GeneratedPage;

class SegmentPageTests {

    @Test
    void thePageTellsWhatTheWritersDo() throws IOException {
        GeneratedPage.verify("segments.md", SegmentPage.page());
    }
}
