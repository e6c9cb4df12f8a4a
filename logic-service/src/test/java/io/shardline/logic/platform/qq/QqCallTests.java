package io.shardline.logic.platform.qq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.shardline.dto.action.ActionId;
import io.shardline.dto.action.BotAction;
import io.shardline.dto.action.BotAction.Verdict;
import io.shardline.dto.action.ReplyAnchor;
import io.shardline.dto.envelope.BotId;
import io.shardline.dto.envelope.ConversationKey;
import io.shardline.dto.message.Segment;
import io.shardline.logic.platform.qq.QqMessage.Upload;

class QqCallTests {

    private static final ActionId ID = new ActionId("0000000a" + "0".repeat(24));

    /** A repeat is recognised by msg_id and msg_seq together, and only groups and c2c chats have the latter. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        group   | message | {"msg_id":"m","msg_seq":10}   | true
        c2c     | message | {"msg_id":"m","msg_seq":10}   | true
        channel | message | {"msg_id":"m"}                | false
        dm      | message | {"msg_id":"m"}                | false
        group   | event   | {"event_id":"e","msg_seq":10} | false
        c2c     | event   | {"event_id":"e","msg_seq":10} | false
        channel | event   | {"event_id":"e"}              | false
        dm      | event   | {"event_id":"e"}              | false
        group   | nothing | {"msg_seq":10}                | false
        c2c     | nothing | {"msg_seq":10}                | false
        channel | nothing | {}                            | false
        dm      | nothing | {}                            | false
        """)
    void aMessageCarriesItsAnchorAndItsKey(String scene, String anchor, String body, boolean repeatable) {
        QqCall call = QqCall.send(message("qq/1/" + scene + "/7", anchor), ID, Map.of());

        assertThat(WrittenJson.of(call.body())).isEqualTo(WrittenJson.parse(body));
        assertThat(call.repeatable()).isEqualTo(repeatable);
    }

    @Test
    void theKeyIsNeverZero() {
        QqCall call = QqCall.send(message("qq/1/group/7", "message"), new ActionId("0".repeat(32)), Map.of());

        assertThat(call.body()).containsEntry("msg_seq", 1L);
    }

    @Test
    void theKeyMayBeTheLargestThatThePlatformTakes() {
        QqCall call = QqCall.send(message("qq/1/group/7", "message"), new ActionId("f".repeat(32)), Map.of());

        assertThat(call.body()).containsEntry("msg_seq", 4_294_967_295L);
    }

    @ParameterizedTest
    @CsvSource({"group, /v2/groups/7/files", "c2c, /v2/users/7/files"})
    void aFileIsUploadedToItsOwnScene(String scene, String path) {
        ConversationKey conversation = ConversationKey.parse("qq/1/" + scene + "/7");

        assertThat(QqCall.upload(conversation, new Upload(4, "https://host/f", "f.pdf"))).isEqualTo(new QqCall("POST",
                path, Map.of("file_type", 4, "url", "https://host/f", "srv_send_msg", false, "file_name", "f.pdf"),
                true));
    }

    @ParameterizedTest
    @CsvSource({"group, /v2/groups/7/messages/m%2F1", "c2c, /v2/users/7/messages/m%2F1",
            "channel, /channels/7/messages/m%2F1", "dm, /dms/7/messages/m%2F1"})
    void aRecallNamesTheMessageInItsPlace(String scene, String path) {
        assertThat(QqCall.recall(new BotAction.RecallMessage(ConversationKey.parse("qq/1/" + scene + "/7"), "m/1")))
                .isEqualTo(new QqCall("DELETE", path, Map.of(), true));
    }

    @ParameterizedTest
    @EnumSource
    void everyVerdictHasThePlatformsNumber(Verdict verdict) {
        int number = switch (verdict) {
            case SUCCEEDED -> 0;
            case FAILED -> 1;
            case TOO_FREQUENT -> 2;
            case DUPLICATE -> 3;
            case NOT_PERMITTED -> 4;
            case ADMINS_ONLY -> 5;
        };

        assertThat(QqCall.answer(new BotAction.AnswerInteraction(BotId.parse("qq/1"), "i", verdict)))
                .isEqualTo(new QqCall("PUT", "/interactions/i", Map.of("code", number), true));
    }

    private static BotAction.SendMessage message(String conversation, String anchor) {
        return new BotAction.SendMessage(ConversationKey.parse(conversation), List.of(new Segment.Text("x")),
                anchor(anchor));
    }

    private static @Nullable ReplyAnchor anchor(String word) {
        return switch (word) {
            case "message" -> new ReplyAnchor.ToMessage("m");
            case "event" -> new ReplyAnchor.ToEvent("e");
            default -> null;
        };
    }
}
