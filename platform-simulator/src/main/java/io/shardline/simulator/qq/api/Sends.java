package io.shardline.simulator.qq.api;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.node.ObjectNode;

import io.shardline.simulator.fault.CallFault;
import io.shardline.simulator.ledger.Ledger;
import io.shardline.simulator.qq.api.ReplyRules.Reply;
import io.shardline.simulator.qq.event.Audits;
import io.shardline.simulator.qq.event.Timestamps;
import io.shardline.simulator.qq.http.ApiAnswer;
import io.shardline.simulator.qq.http.ApiCall;
import io.shardline.simulator.qq.http.Codes;
import io.shardline.simulator.qq.id.PlatformIds;
import io.shardline.simulator.qq.rule.ApiSwitches;
import io.shardline.simulator.qq.rule.SwitchBoard;
import io.shardline.simulator.qq.world.Conversation;
import io.shardline.simulator.qq.world.Happening;
import io.shardline.simulator.qq.world.Happening.Media;
import io.shardline.simulator.qq.world.Onlookers;
import io.shardline.simulator.qq.world.SentMessages;

/** Delivers what the rules have let through, at once or after an audit. */
@Component
final class Sends {

    static final String TIMING = "Shardline-Timing";
    private static final int ACCEPTED = 202;

    private final SentMessages sent;
    private final MessageAnswers answers;
    private final PlatformIds ids;
    private final Audits audits;
    private final Timestamps timestamps;
    private final Onlookers onlookers;
    private final Ledger ledger;
    private final SwitchBoard switches;
    private final Scheduler timer;

    /** A send that the rules have let through. */
    record Parcel(ApiCall call, Conversation conversation, ObjectNode body, Reply reply, @Nullable Media media) {

        long repliesTo() {
            return reply instanceof Reply.Passive passive ? passive.number() : 0;
        }

        boolean active() {
            return reply instanceof Reply.Active;
        }
    }

    /** What a delivery needs besides the message. */
    @Component
    record Means(SentMessages sent, MessageAnswers answers, PlatformIds ids, Audits audits, Timestamps timestamps,
            Onlookers onlookers) {}

    Sends(Means means, Ledger ledger, SwitchBoard switches, Scheduler timer) {
        this.sent = means.sent();
        this.answers = means.answers();
        this.ids = means.ids();
        this.audits = means.audits();
        this.timestamps = means.timestamps();
        this.onlookers = means.onlookers();
        this.ledger = ledger;
        this.switches = switches;
        this.timer = timer;
    }

    /** Delivers; to be called inside the conversation's monitor. */
    ApiAnswer deliver(Parcel parcel) {
        long number = sent.nextNumber();
        ObjectNode answer = answers.write(parcel.call().bot(), parcel.conversation(), parcel.body(), number);
        if (parcel.reply() instanceof Reply.Passive passive) {
            passive.use();
        }
        CallFault fault = parcel.call().fault().orElse(null);
        if (fault instanceof CallFault.Swallow) {
            return ApiAnswer.ok(answer);
        }
        if (fault instanceof CallFault.Audit(boolean pass, Duration after)) {
            return audit(parcel, number, answer, pass, after);
        }
        ApiSwitches now = switches.api();
        if (now.audit() == ApiSwitches.Audit.ALL || (now.audit() == ApiSwitches.Audit.ACTIVE && parcel.active())) {
            return audit(parcel, number, answer, true, now.auditDelay());
        }
        sent.keep(number, parcel.conversation(), answer);
        tell(parcel, number, false);
        return ApiAnswer.delivered(answer, sent.nextDelivery());
    }

    private ApiAnswer audit(Parcel parcel, long number, ObjectNode answer, boolean pass, Duration after) {
        String auditId = ids.audit(number);
        String createdAt = timestamps.now();
        tell(parcel, number, true);
        parcel.call().whenRecorded(call -> timer.schedule(() -> {
            Conversation conversation = parcel.conversation();
            String messageId = ids.sent(conversation.scene(), number);
            synchronized (conversation) {
                if (pass) {
                    sent.keep(number, conversation, answer);
                    ledger.delivered(call, parcel.repliesTo(), sent.nextDelivery());
                }
                onlookers.tell(conversation, () -> new Happening.Audited(conversation, messageId, pass));
            }
            audits.end(conversation, auditId, pass ? messageId : null, createdAt);
        }, after.toMillis(), TimeUnit.MILLISECONDS));
        int code = parcel.active() ? Codes.PUSH_AUDITED : Codes.REPLY_AUDITED;
        return new ApiAnswer(ACCEPTED, code, answers.audited(code, auditId), 0);
    }

    private void tell(Parcel parcel, long number, boolean auditing) {
        Conversation conversation = parcel.conversation();
        onlookers.tell(conversation, () -> new Happening.BotSpoke(conversation,
                ids.sent(conversation.scene(), number), ids.sentIndex(number), parcel.body(), parcel.media(),
                parcel.repliesTo(), parcel.call().arrivedMicros(), parcel.call().header(TIMING), auditing));
    }
}
