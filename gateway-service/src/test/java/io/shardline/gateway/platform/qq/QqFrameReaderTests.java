package io.shardline.gateway.platform.qq;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.shardline.dto.envelope.BotId;
import io.shardline.dto.envelope.ConversationKey;
import io.shardline.dto.envelope.EventId;
import io.shardline.dto.envelope.EventType;
import io.shardline.dto.envelope.Payload;
import io.shardline.dto.envelope.ShardId;
import io.shardline.gateway.publish.DropReason;
import io.shardline.gateway.session.ConnectionListener;
import io.shardline.gateway.session.InboundEvent;
import io.shardline.gateway.session.SessionSignal;
import io.shardline.gateway.session.SessionSignal.BeatDue;
import io.shardline.gateway.session.SessionSignal.HelloReceived;
import io.shardline.gateway.session.SessionSignal.ReadyReceived;
import io.shardline.gateway.session.SessionSignal.ReconnectRequested;
import io.shardline.gateway.session.SessionSignal.ResumedReceived;
import io.shardline.gateway.session.SessionSignal.SessionRefused;

class QqFrameReaderTests {

    private final List<Object> told = new ArrayList<>();
    private final QqFrameReader reader = new QqFrameReader(BotId.parse("qq/1"), new ShardId(2, 4), new Recorder());

    private record Passed(long sequence) {}

    private record Heard() {}

    @Test
    void anEventKeepsItsBytes() {
        String frame = """
            {"op":0,"s":8,"t":"GROUP_AT_MESSAGE_CREATE","id":"e1","d":{"id":"m1","group_openid":"A","new":1,
             "timestamp":"2026-08-01T10:20:31+08:00"}}
            """;

        read(frame);

        assertThat(told).containsExactly(new InboundEvent(new EventId("m1"),
                new EventType("qq.GROUP_AT_MESSAGE_CREATE"), ConversationKey.parse("qq/1/group/A"),
                Instant.parse("2026-08-01T02:20:31Z"), Payload.of(frame), 8));
    }

    @Test
    void anEventOfNoPlaceBelongsToItsShard() {
        read("{\"op\":0,\"s\":9,\"t\":\"SOMETHING_NEW\",\"id\":\"e1\",\"d\":{}}");

        assertThat(told).singleElement().isInstanceOfSatisfying(InboundEvent.class,
                event -> assertThat(event.conversation()).isEqualTo(ConversationKey.parse("qq/1/shard/2")));
    }

    @Test
    void theStepsOfASessionAreSignals() {
        read("{\"op\":10,\"d\":{\"heartbeat_interval\":41250}}");
        read("{\"op\":0,\"s\":1,\"t\":\"READY\",\"d\":{\"session_id\":\"6a1f\",\"shard\":[0,0]}}");
        read("{\"op\":0,\"s\":2002,\"t\":\"RESUMED\",\"d\":\"\"}");
        read("{\"op\":1,\"d\":7}");
        read("{\"op\":11}");
        read("{\"op\":7}");
        read("{\"op\":9,\"d\":false}");
        read("{\"op\":9,\"d\":true}");

        assertThat(told).containsExactly(new HelloReceived(Duration.ofMillis(41_250)), new ReadyReceived("6a1f"),
                new Passed(1), new ResumedReceived(), new Passed(2002), new BeatDue(), new Heard(),
                new ReconnectRequested(), new SessionRefused(false), new SessionRefused(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "hello", "{\"op\":\"0\"}", "{\"d\":{}}", "{\"op\":10,\"d\":{}}",
            "{\"op\":0,\"s\":1,\"t\":\"READY\",\"d\":{}}", "{\"op\":0}{\"op\":0}"})
    void whatIsNoFrameIsCountedAsMalformed(String text) {
        read(text);

        assertThat(told).containsExactly(DropReason.MALFORMED);
    }

    @Test
    void anUnknownKindOfFrameIsCountedAndItsSequencePasses() {
        read("{\"op\":99,\"s\":12,\"d\":{}}");

        assertThat(told).containsExactly(DropReason.UNKNOWN_OPCODE, new Passed(12));
    }

    @Test
    void aWebhooksFrameHasNoBusinessOnASocket() {
        read("{\"op\":13,\"d\":{\"plain_token\":\"p\",\"event_ts\":\"1\"}}");

        assertThat(told).containsExactly(DropReason.UNKNOWN_OPCODE);
    }

    @Test
    void aMalformedFrameHarmsNoOther() {
        read("{\"op\":11}");
        read("{");
        read("{\"op\":11}");

        assertThat(told).containsExactly(new Heard(), DropReason.MALFORMED, new Heard());
    }

    private void read(String frame) {
        reader.read(frame.getBytes(StandardCharsets.UTF_8));
    }

    private final class Recorder implements ConnectionListener {

        @Override
        public void onSignal(SessionSignal signal) {
            told.add(signal);
        }

        @Override
        public void onEvent(InboundEvent event) {
            told.add(event);
        }

        @Override
        public void onPassed(long sequence) {
            told.add(new Passed(sequence));
        }

        @Override
        public void onUnusable(DropReason reason) {
            told.add(reason);
        }

        @Override
        public void onHeard() {
            told.add(new Heard());
        }
    }
}
