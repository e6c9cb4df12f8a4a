package io.shardline.dto.codec.qq;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.shardline.dto.codec.PayloadValue;
import io.shardline.dto.event.BotAddedToGroup;
import io.shardline.dto.event.BotRemovedFromGroup;
import io.shardline.dto.event.EventOrigin;
import io.shardline.dto.event.JoinRequested;
import io.shardline.dto.event.JoinRequested.Answer;
import io.shardline.dto.event.JoinRequested.Verification;
import io.shardline.dto.event.Member;
import io.shardline.dto.event.MemberJoined;
import io.shardline.dto.event.MemberLeft;
import io.shardline.dto.event.PushPermissionChanged;
import io.shardline.dto.event.User;

/** Groups: the bot's own membership, that of others, and whether the bot may write unasked. */
final class Groups {

    private static final String INVITED = "invited";

    private Groups() {}

    static BotAddedToGroup botAdded(EventOrigin origin, PayloadValue d) {
        return new BotAddedToGroup(origin, operator(d));
    }

    static BotRemovedFromGroup botRemoved(EventOrigin origin, PayloadValue d) {
        return new BotRemovedFromGroup(origin, operator(d));
    }

    static PushPermissionChanged pushAllowed(EventOrigin origin, PayloadValue d) {
        return new PushPermissionChanged(origin, true, operator(d));
    }

    static PushPermissionChanged pushRefused(EventOrigin origin, PayloadValue d) {
        return new PushPermissionChanged(origin, false, operator(d));
    }

    static MemberJoined memberJoined(EventOrigin origin, PayloadValue d) {
        return new MemberJoined(origin, member(d), null);
    }

    static MemberLeft memberLeft(EventOrigin origin, PayloadValue d) {
        return new MemberLeft(origin, member(d), null);
    }

    static JoinRequested joinRequested(EventOrigin origin, PayloadValue d) {
        PayloadValue info = d.get("verify_info");
        List<Answer> answers = info.get("review_qa_list").items().stream()
                .map(item -> new Answer(item.get("question").text(), item.get("answer").text()))
                .toList();
        return new JoinRequested(
                origin,
                d.get("join_request_id").requiredText(),
                Users.inGroup(d),
                invitedBy(d),
                new Verification(info.get("verify_message").text(), answers),
                d.get("risk_tips").text(),
                d.get("auto_approved").get("strategy_id").textOrNull());
    }

    private static @Nullable String invitedBy(PayloadValue d) {
        String inviter = d.get("invited_by").text();
        return inviter.isEmpty() && !d.get("apply_source").text().equals(INVITED) ? null : inviter;
    }

    private static Member member(PayloadValue d) {
        return new Member(
                User.withId(d.get("member_openid").requiredText()), List.of(), null,
                d.get("user_openid").textOrNull());
    }

    private static @Nullable String operator(PayloadValue d) {
        return d.get("op_member_openid").textOrNull();
    }
}
