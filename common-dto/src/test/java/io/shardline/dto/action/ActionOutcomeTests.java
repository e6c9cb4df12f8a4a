package io.shardline.dto.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

import io.shardline.dto.envelope.ConversationKey;
import io.shardline.dto.envelope.EventId;
import io.shardline.dto.envelope.Topics;

class ActionOutcomeTests {

    private static final Instant TIME = Instant.parse("2026-08-01T02:20:33Z");
    private static final ActionId ID = ActionId.of(new EventId("cause"), "ping", 0);

    @Test
    void itIsAnEventOfItsConversation() {
        ProducerRecord<byte[], byte[]> record = outcome(new Outcome.Sent("m2", TIME)).toRecord();

        assertThat(record.topic()).isEqualTo(Topics.OUTCOMES);
        assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo("qq/102000001/group/A");
        assertThat(header(record, "ce_id")).isEqualTo(ID.value());
        assertThat(header(record, "ce_type")).isEqualTo("shardline.outcome");
        assertThat(header(record, "ce_source")).isEqualTo("/qq/102000001");
        assertThat(header(record, "ce_time")).isEqualTo("2026-08-01T02:20:33Z");
    }

    @Test
    void everyOutcomeHasItsWords() {
        assertThat(value(new Outcome.Sent("m2", TIME)))
                .endsWith("\"outcome\":\"sent\",\"messageId\":\"m2\",\"time\":\"2026-08-01T02:20:33Z\"}");
        assertThat(value(new Outcome.Pending("a-1"))).endsWith("\"outcome\":\"pending\",\"auditId\":\"a-1\"}");
        assertThat(value(new Outcome.Refused("40034024", "msg_id invalid")))
                .endsWith("\"outcome\":\"refused\",\"code\":\"40034024\",\"reason\":\"msg_id invalid\"}");
        assertThat(value(new Outcome.Unknown("no answer")))
                .isEqualTo("{\"action\":\"" + ID + "\",\"kind\":\"SendMessage\","
                        + "\"cause\":\"cause\",\"plugin\":\"ping\",\"conversation\":\"qq/102000001/group/A\","
                        + "\"outcome\":\"unknown\",\"reason\":\"no answer\"}");
    }

    private static String value(Outcome outcome) {
        return new String(outcome(outcome).toRecord().value(), StandardCharsets.UTF_8);
    }

    private static ActionOutcome outcome(Outcome outcome) {
        return new ActionOutcome(ID, "SendMessage", new EventId("cause"), "ping",
                ConversationKey.parse("qq/102000001/group/A"), outcome, TIME);
    }

    private static String header(ProducerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
