package io.shardline.dto.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.shardline.dto.envelope.BotId;
import io.shardline.dto.envelope.Envelope;
import io.shardline.dto.envelope.Payload;
import io.shardline.dto.envelope.ShardId;
import io.shardline.dto.envelope.ShardPosition;
import io.shardline.dto.event.EventsMissed;
import io.shardline.dto.event.EventsMissed.From;
import io.shardline.dto.event.EventsMissed.To;

class GapCodecTests {

    private static final Instant BEFORE = Instant.parse("2026-08-01T02:20:31.5Z");
    private static final Instant AFTER = Instant.parse("2026-08-01T02:21:00Z");
    private static final ShardPosition POSITION = new ShardPosition(new ShardId(3, 8), "new", 0, 7);

    @Test
    void aGapIsReadAsItWasWritten() {
        Envelope record = GapCodec.encode(BotId.parse("qq/102000001"), POSITION, new From("old", 17, BEFORE),
                new To("new", AFTER));

        EventsMissed gap = GapCodec.decode(record);

        assertThat(gap.from()).isEqualTo(new From("old", 17, BEFORE));
        assertThat(gap.to()).isEqualTo(new To("new", AFTER));
        assertThat(gap.origin().conversation()).hasToString("qq/102000001/shard/3");
        assertThat(record.type()).hasToString("shardline.gap");
    }

    @Test
    void theSameGapToldAgainHasTheSameIdentity() {
        Envelope first = GapCodec.encode(BotId.parse("qq/102000001"), POSITION, new From("old", 17, BEFORE),
                new To("new", AFTER));
        Envelope again = GapCodec.encode(BotId.parse("qq/102000001"), POSITION, new From("old", 12, BEFORE),
                new To("new", AFTER.plusSeconds(1)));

        assertThat(again.id()).isEqualTo(first.id());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {}                                                                          | from.session
        {"from":{"session":"s","time":"yesterday"},"to":{}}                         | from.time
        {"from":{"session":"s","time":"2026-08-01T02:20:31Z"},"to":{"session":"t"}} | to.time
        """)
    void whatIsWrongIsNamed(String payload, String path) {
        Envelope written = GapCodec.encode(BotId.parse("qq/102000001"), POSITION, new From("old", 17, BEFORE),
                new To("new", AFTER));
        Envelope broken = new Envelope(written.id(), written.type(), written.conversation(), written.time(),
                written.receivedTime(), written.position(), null,
                Payload.of(payload.getBytes(StandardCharsets.UTF_8)));

        assertThatThrownBy(() -> GapCodec.decode(broken)).isInstanceOf(MalformedPayloadException.class)
                .hasMessageContaining(path);
    }
}
