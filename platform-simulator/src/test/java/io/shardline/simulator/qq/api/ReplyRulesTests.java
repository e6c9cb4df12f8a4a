package io.shardline.simulator.qq.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.ServerRequest;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import io.shardline.simulator.fixture.Defaults;
import io.shardline.simulator.fixture.MovableClock;
import io.shardline.simulator.json.JsonFields;
import io.shardline.simulator.ledger.Filter;
import io.shardline.simulator.ledger.Ledger;
import io.shardline.simulator.ledger.LedgerReader;
import io.shardline.simulator.ledger.Violation;
import io.shardline.simulator.qq.api.ReplyRules.Reply;
import io.shardline.simulator.qq.http.ApiCall;
import io.shardline.simulator.qq.http.ApiRefusal;
import io.shardline.simulator.qq.http.Calls;
import io.shardline.simulator.qq.id.IdRegistry;
import io.shardline.simulator.qq.id.PlatformIds;
import io.shardline.simulator.qq.id.Scene;
import io.shardline.simulator.qq.rule.SwitchBoard;
import io.shardline.simulator.qq.world.Anchors;
import io.shardline.simulator.qq.world.BotWorld;
import io.shardline.simulator.qq.world.Conversation;
import io.shardline.simulator.qq.world.Worlds;

class ReplyRulesTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MovableClock clock = new MovableClock();
    private final PlatformIds ids = new PlatformIds(new Random(1));
    private final IdRegistry registry = new IdRegistry(ids);
    private final Anchors anchors = new Anchors(clock);
    private final Ledger ledger = Defaults.ledger(clock);
    private final SwitchBoard switches = Defaults.switches();
    private final ReplyRules rules = new ReplyRules(registry, anchors, switches, ledger, clock);
    private final BotWorld world = new Worlds().of("102000001");
    private final Conversation lobby = world.conversation(Scene.GROUP, "lobby");
    private final Conversation alice = world.conversation(Scene.C2C, "alice");
    private final Conversation general = world.conversation(Scene.CHANNEL, "general");

    @Test
    void aGroupMessageCanBeAnsweredFiveTimes() {
        String message = said(lobby, 1, "GROUP_AT_MESSAGE_CREATE");

        for (int sequence = 1; sequence <= 5; sequence++) {
            assertThat(reply(lobby, "msg_id", message, sequence)).isZero();
        }
        assertThat(reply(lobby, "msg_id", message, 6)).isEqualTo(40034128);
        assertThat(violations()).containsExactly(Violation.Kind.PASSIVE_COUNT);
    }

    @Test
    void aSingleChatMessageCanBeAnsweredFourTimesWithinAnHour() {
        String message = said(alice, 1, "C2C_MESSAGE_CREATE");
        clock.advance(Duration.ofMinutes(60));

        for (int sequence = 1; sequence <= 4; sequence++) {
            assertThat(reply(alice, "msg_id", message, sequence)).isZero();
        }
        assertThat(reply(alice, "msg_id", message, 5)).isEqualTo(40034128);
        clock.advance(Duration.ofMillis(1));
        assertThat(reply(alice, "msg_id", message, 6)).isEqualTo(40034005);
    }

    @Test
    void theSameSequenceTwiceIsADuplicateEvenWhenTheCountIsUsedUp() {
        String message = said(lobby, 1, "GROUP_AT_MESSAGE_CREATE");
        for (int sequence = 1; sequence <= 5; sequence++) {
            reply(lobby, "msg_id", message, sequence);
        }

        assertThat(reply(lobby, "msg_id", message, 3)).isEqualTo(40054005);
        assertThat(violations()).isEmpty();
    }

    @Test
    void theWindowOfAGroupIsFiveMinutes() {
        String message = said(lobby, 1, "GROUP_AT_MESSAGE_CREATE");
        clock.advance(Duration.ofMinutes(5));
        assertThat(reply(lobby, "msg_id", message, 1)).isZero();
        clock.advance(Duration.ofMillis(1));

        assertThat(reply(lobby, "msg_id", message, 2)).isEqualTo(40034005);
        assertThat(violations()).containsExactly(Violation.Kind.PASSIVE_WINDOW);
    }

    @Test
    void channelsHaveTheirOwnCodesAndNoCount() {
        String message = said(general, 1, "AT_MESSAGE_CREATE");
        for (int i = 0; i < 20; i++) {
            assertThat(reply(general, "msg_id", message, 1)).isZero();
        }
        clock.advance(Duration.ofMinutes(6));

        assertThat(reply(general, "msg_id", message, 1)).isEqualTo(304027);
        assertThat(reply(general, "msg_id", "nonsense", 1)).isEqualTo(304026);
    }

    @Test
    void aMessageOfAnotherConversationIsInvalid() {
        String message = said(lobby, 1, "GROUP_AT_MESSAGE_CREATE");

        assertThat(reply(alice, "msg_id", message, 1)).isEqualTo(40034024);
        assertThat(reply(lobby, "msg_id", "nonsense", 1)).isEqualTo(40034024);
        assertThat(reply(lobby, "msg_id", ids.message(Scene.GROUP, 999), 1)).isEqualTo(40034005);
    }

    @Test
    void someEventsCanBeAnsweredByTheirId() {
        anchors.open(1, lobby, "GROUP_ADD_ROBOT");
        anchors.open(2, lobby, "GROUP_DEL_ROBOT");
        anchors.open(3, alice, "FRIEND_ADD");

        assertThat(reply(lobby, "event_id", ids.event("GROUP_ADD_ROBOT", 1), 1)).isZero();
        assertThat(reply(lobby, "event_id", ids.event("GROUP_ADD_ROBOT", 1), 1)).isEqualTo(40054005);
        assertThat(reply(lobby, "event_id", ids.event("GROUP_DEL_ROBOT", 2), 1)).isEqualTo(40034027);
        assertThat(reply(lobby, "event_id", ids.event("FRIEND_ADD", 3), 1)).isEqualTo(40034025);
        assertThat(reply(lobby, "event_id", "nonsense", 1)).isEqualTo(40034025);
    }

    @Test
    void mixingUpTheTwoIdsIsNoticed() {
        String message = said(lobby, 1, "GROUP_AT_MESSAGE_CREATE");
        String event = ids.event("GROUP_AT_MESSAGE_CREATE", 1);

        assertThat(reply(lobby, "msg_id", event, 1)).isEqualTo(40034024);
        assertThat(reply(lobby, "event_id", message, 1)).isEqualTo(40034025);
        assertThat(reply(lobby, "event_id", event, 1)).isEqualTo(40034027);
    }

    @Test
    void limitsCanBeWatchedWithoutBeingEnforced() {
        switches.patch(JsonFields.parse("{\"api\":{\"enforcePassive\":false}}".getBytes(
                StandardCharsets.UTF_8)));
        String message = said(lobby, 1, "GROUP_AT_MESSAGE_CREATE");
        clock.advance(Duration.ofMinutes(6));

        assertThat(reply(lobby, "msg_id", message, 1)).isZero();
        assertThat(violations()).containsExactly(Violation.Kind.PASSIVE_WINDOW);
    }

    private String said(Conversation conversation, long number, String type) {
        anchors.open(number, conversation, type);
        return ids.message(conversation.scene(), number);
    }

    /** The code of the refusal, 0 if the reply is let through; it is then counted. */
    private int reply(Conversation conversation, String field, String id, int sequence) {
        ObjectNode body = JSON.createObjectNode().put(field, id).put("msg_seq", sequence);
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.post("/").build());
        ApiCall call = Calls.of(ServerRequest.create(exchange, HandlerStrategies.withDefaults().messageReaders()));
        try {
            if (rules.judge(call, conversation, body) instanceof Reply.Passive passive) {
                passive.use();
            }
            return 0;
        } catch (ApiRefusal refusal) {
            return refusal.code();
        }
    }

    private List<Violation.Kind> violations() {
        return new LedgerReader(ledger, registry).violations(Filter.ALL, 0, 100).items().stream().map(Violation::kind)
                .toList();
    }
}
