package io.shardline.dto.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.shardline.dto.envelope.BotId;
import io.shardline.dto.envelope.ConversationKey;
import io.shardline.dto.envelope.EventId;
import io.shardline.dto.envelope.Platform;
import io.shardline.dto.envelope.Scene;

class ActionIdTests {

    private static final EventId CAUSE = new EventId("ROBOT1.0_q3Zk|REFIDX_AAAA==");

    /** Stored outboxes and the platform's idempotency keys outlive a release: these values must never change. */
    @Test
    void theIdIsTheSameInEveryRelease() {
        assertThat(ActionId.of(CAUSE, "weather", 0)).isEqualTo(new ActionId("67af15b6be45c2d6ed87cfd62df49952"));
        assertThat(ActionId.of(CAUSE, "weather", 1)).isEqualTo(new ActionId("84fba13bd4ee3a8d8d20488fd320819d"));
        assertThat(ActionId.of(CAUSE, "weather", 0).toUnsignedInt()).isEqualTo(1_739_527_606L);
    }

    @Test
    void noTwoCausesPluginsOrIndexesShareAnId() {
        Set<ActionId> ids = new HashSet<>();
        for (String cause : new String[]{"a", "ab", "abc"}) {
            for (String plugin : new String[]{"c", "bc", "abc", ""}) {
                for (int index = 0; index < 20; index++) {
                    ids.add(ActionId.of(new EventId(cause), plugin, index));
                }
            }
        }
        assertThat(ids).hasSize(3 * 4 * 20);
    }

    @Test
    void theNumberIsUnsigned() {
        assertThat(new ActionId("ffffffff" + "0".repeat(24)).toUnsignedInt()).isEqualTo(4_294_967_295L);
        assertThat(new ActionId("0".repeat(32)).toUnsignedInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "00000000000000000000000000000000 ", "0000000000000000000000000000000G",
            "0000000000000000000000000000000A", "000000000000000000000000000000000"})
    void otherTextsAreRefused(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ActionId(value))
                .withMessage("action id: " + value + " (expected: 32 lower-case hex digits)");
    }

    @Test
    void aMessageWithoutContentIsRefused() {
        var conversation = new ConversationKey(new BotId(Platform.QQ, "1"), Scene.GROUP, "g");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BotAction.SendMessage(conversation, List.of(), null))
                .withMessage("content: empty (expected: at least one segment)");
    }
}
