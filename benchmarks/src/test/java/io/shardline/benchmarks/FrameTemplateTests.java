package io.shardline.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import io.shardline.dto.codec.qq.QqFrame;
import io.shardline.dto.codec.qq.QqFrameSkimmer;

class FrameTemplateTests {

    @Test
    void everyEventIsAnotherOneOfTheSameSize() {
        FrameTemplate template = new FrameTemplate(750);
        assertThat(template.payloadBytes()).isEqualTo(750);

        QqFrame.Dispatch first = skim(template.next(1_000_000_007L, 42, 3));
        QqFrame.Dispatch second = skim(template.next(1_000_000_008L, 43, 4));

        assertThat(first.sequence()).isEqualTo(1_000_000_007L);
        assertThat(first.id()).isNotEqualTo(second.id());
        assertThat(first.place()).isNotEqualTo(second.place());
    }

    private static QqFrame.Dispatch skim(byte[] frame) {
        return (QqFrame.Dispatch) new QqFrameSkimmer().skim(Arrays.copyOfRange(frame, 4, frame.length));
    }
}
