package io.shardline.dto.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.shardline.dto.message.Segment.Image;
import io.shardline.dto.message.Segment.Mention;
import io.shardline.dto.message.Segment.Quote;
import io.shardline.dto.message.Segment.Text;

class SegmentsTests {

    @Test
    void plainTextIsWhatWasWrittenWithoutQuotesAndMentions() {
        assertThat(Segments.plainText(List.of(
                new Quote("r", List.of(new Text("quoted"))), new Mention("1"), new Text(" /weather "),
                new Image("http://x"),
                new Text("Berlin \n"))))
                .isEqualTo("/weather Berlin");
        assertThat(Segments.plainText(List.of())).isEmpty();
    }
}
