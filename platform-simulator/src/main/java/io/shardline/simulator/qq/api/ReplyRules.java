package io.shardline.simulator.qq.api;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

import io.shardline.simulator.ledger.Call;
import io.shardline.simulator.ledger.Ledger;
import io.shardline.simulator.ledger.Violation;
import io.shardline.simulator.qq.event.EventTypes;
import io.shardline.simulator.qq.http.ApiCall;
import io.shardline.simulator.qq.http.ApiRefusal;
import io.shardline.simulator.qq.http.Codes;
import io.shardline.simulator.qq.id.IdRegistry;
import io.shardline.simulator.qq.id.Scene;
import io.shardline.simulator.qq.rule.ApiSwitches;
import io.shardline.simulator.qq.rule.SwitchBoard;
import io.shardline.simulator.qq.world.Anchor;
import io.shardline.simulator.qq.world.Anchors;
import io.shardline.simulator.qq.world.Conversation;

/** Whether a send may name the message or event that it names. To be asked inside the conversation's monitor. */
@Component
final class ReplyRules {

    private final IdRegistry ids;
    private final Anchors anchors;
    private final SwitchBoard switches;
    private final Ledger ledger;
    private final Clock clock;

    /** How a send relates to what was said before. */
    sealed interface Reply {

        /** It replies to this. */
        record Passive(Anchor anchor, long number, long sequence) implements Reply {

            /** The reply has been delivered. */
            void use() {
                anchor.use(sequence);
            }
        }

        /** It replies to nothing. */
        record Active() implements Reply {}
    }

    ReplyRules(IdRegistry ids, Anchors anchors, SwitchBoard switches, Ledger ledger, Clock clock) {
        this.ids = ids;
        this.anchors = anchors;
        this.switches = switches;
        this.ledger = ledger;
        this.clock = clock;
    }

    Reply judge(ApiCall call, Conversation conversation, ObjectNode body) {
        String messageId = MessageRules.text(body, "msg_id");
        String eventId = MessageRules.text(body, "event_id");
        if (messageId.isEmpty() && eventId.isEmpty()) {
            return new Reply.Active();
        }
        boolean byMessage = !messageId.isEmpty();
        Scene scene = conversation.scene();
        long sequence = scene.ofGuild() ? 0 : MessageRules.sequence(body);
        OptionalLong number = byMessage ? ids.findMessage(messageId) : ids.findEvent(eventId);
        call.repliesTo(new Call.Anchor(byMessage ? Call.Anchor.Kind.MESSAGE : Call.Anchor.Kind.EVENT,
                number.orElse(0), byMessage ? messageId : eventId), sequence);
        if (number.isEmpty()) {
            throw invalid(byMessage, scene);
        }
        Optional<Anchor> found = anchors.find(number.getAsLong());
        if (found.isEmpty()) {
            throw late(conversation, byMessage, "forgotten");
        }
        Anchor anchor = found.get();
        if (anchor.conversation() != conversation || (byMessage && !EventTypes.isMessage(anchor.type()))) {
            throw invalid(byMessage, scene);
        }
        if (!byMessage && !EventTypes.mayBeAnswered(anchor.type(), scene)) {
            throw ApiRefusal.business(Codes.EVENT_NOT_ANSWERABLE, "event_id: this event cannot be replied to");
        }
        checkWindow(conversation, anchor, byMessage);
        if (!scene.ofGuild()) {
            checkCount(conversation, anchor, sequence);
        }
        return new Reply.Passive(anchor, number.getAsLong(), sequence);
    }

    private void checkWindow(Conversation conversation, Anchor anchor, boolean byMessage) {
        ApiSwitches now = switches.api();
        Duration window = switch (conversation.scene()) {
            case GROUP -> now.groupPassiveWindow();
            case C2C -> now.c2cPassiveWindow();
            case CHANNEL, DM -> now.guildPassiveWindow();
        };
        long age = clock.millis() - anchor.atMillis();
        if (age > window.toMillis()) {
            String detail = age + " ms after the event (allowed: " + window.toMillis() + ")";
            if (now.enforcePassive()) {
                throw late(conversation, byMessage, detail);
            }
            ledger.violated(Violation.Kind.PASSIVE_WINDOW, conversation.bot(), conversation.toString(), detail);
        }
    }

    private void checkCount(Conversation conversation, Anchor anchor, long sequence) {
        if (anchor.has(sequence)) {
            throw ApiRefusal.business(Codes.DUPLICATE, "message de-duplicated, check the request's msg_seq");
        }
        ApiSwitches now = switches.api();
        int allowed = conversation.scene() == Scene.GROUP ? now.groupPassiveCount() : now.c2cPassiveCount();
        if (anchor.used() >= allowed) {
            ledger.violated(Violation.Kind.PASSIVE_COUNT, conversation.bot(), conversation.toString(),
                    "reply " + (anchor.used() + 1) + " (allowed: " + allowed + ")");
            if (now.enforcePassive()) {
                throw ApiRefusal.business(Codes.PASSIVE_EXCEEDED, "too many replies to one message");
            }
        }
    }

    private ApiRefusal late(Conversation conversation, boolean byMessage, String detail) {
        ledger.violated(Violation.Kind.PASSIVE_WINDOW, conversation.bot(), conversation.toString(), detail);
        if (!byMessage) {
            return ApiRefusal.business(Codes.EVENT_ID_EXPIRED, "event_id: expired");
        }
        return ApiRefusal.business(
                conversation.scene().ofGuild() ? Codes.MESSAGE_ID_EXPIRED_GUILD : Codes.MESSAGE_ID_EXPIRED,
                "msg_id: expired");
    }

    private static ApiRefusal invalid(boolean byMessage, Scene scene) {
        if (!byMessage) {
            return ApiRefusal.business(Codes.EVENT_ID_INVALID, "event_id: invalid");
        }
        return ApiRefusal.business(scene.ofGuild() ? Codes.MESSAGE_ID_INVALID_GUILD : Codes.MESSAGE_ID_INVALID,
                "msg_id: invalid, or not of this conversation");
    }
}
