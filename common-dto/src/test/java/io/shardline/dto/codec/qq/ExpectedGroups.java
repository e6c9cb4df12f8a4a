package io.shardline.dto.codec.qq;

import static io.shardline.dto.codec.qq.QqSamples.origin;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.shardline.dto.envelope.Payload;
import io.shardline.dto.envelope.Scene;
import io.shardline.dto.event.BotAddedToGroup;
import io.shardline.dto.event.BotEvent;
import io.shardline.dto.event.BotRemovedFromGroup;
import io.shardline.dto.event.ChatOpened;
import io.shardline.dto.event.EventOrigin;
import io.shardline.dto.event.FriendAdded;
import io.shardline.dto.event.FriendRemoved;
import io.shardline.dto.event.JoinRequested;
import io.shardline.dto.event.JoinRequested.Answer;
import io.shardline.dto.event.JoinRequested.Verification;
import io.shardline.dto.event.Member;
import io.shardline.dto.event.MemberJoined;
import io.shardline.dto.event.MemberLeft;
import io.shardline.dto.event.PushPermissionChanged;
import io.shardline.dto.event.SubscriptionsChanged;
import io.shardline.dto.event.Unrecognized;
import io.shardline.dto.event.User;

/** What the samples of the life cycle of groups and friends decode to. */
final class ExpectedGroups {

    private static final String ALICE = QqSamples.ALICE_IN_GROUP;
    private static final User BOB = new User(QqSamples.BOB_IN_GROUP, "bob", false, null);

    private ExpectedGroups() {}

    static Map<String, BotEvent> events() {
        return Map.ofEntries(
                Map.entry("GROUP_ADD_ROBOT", new BotAddedToGroup(inGroup("GROUP_ADD_ROBOT", 1784570534), ALICE)),
                Map.entry("GROUP_ADD_ROBOT.webhook",
                        new BotAddedToGroup(inGroup("GROUP_ADD_ROBOT.webhook", 1784570534), ALICE)),
                Map.entry("GROUP_DEL_ROBOT", new BotRemovedFromGroup(inGroup("GROUP_DEL_ROBOT", 1784570534), ALICE)),
                Map.entry("GROUP_MSG_REJECT",
                        new PushPermissionChanged(inGroup("GROUP_MSG_REJECT", 1784570534), false, ALICE)),
                Map.entry("GROUP_MSG_RECEIVE",
                        new PushPermissionChanged(inGroup("GROUP_MSG_RECEIVE", 1784570534), true, ALICE)),
                Map.entry("GROUP_MEMBER_ADD", new MemberJoined(
                        inGroup("GROUP_MEMBER_ADD", 1784276757), carol(QqSamples.CAROL_ALONE), null)),
                Map.entry("GROUP_MEMBER_REMOVE", new MemberLeft(
                        inGroup("GROUP_MEMBER_REMOVE", 1784276757), carol(null), null)),
                Map.entry("GROUP_JOIN_REQUEST", new JoinRequested(
                        origin("GROUP_JOIN_REQUEST", Scene.GROUP, QqSamples.GROUP,
                                Instant.parse("2026-08-05T08:21:40Z")),
                        "AVKi8u2mPq", BOB, null, new Verification("let me in", List.of()), "", "st_7c0b77d442")),
                Map.entry("GROUP_JOIN_REQUEST.invited", new JoinRequested(
                        origin("GROUP_JOIN_REQUEST.invited", Scene.GROUP, QqSamples.GROUP,
                                Instant.parse("2026-08-05T08:22:40Z")),
                        "AVKi9v3nQr", BOB, ALICE,
                        new Verification("",
                                List.of(new Answer("which team", "blue"), new Answer("which year", "2026"))),
                        "account is new", null)),
                Map.entry("FRIEND_ADD", new FriendAdded(
                        alone("FRIEND_ADD", 1784570600), new User(ALICE, "", false, QqSamples.UNION),
                        FriendAdded.Source.LINK, "callback_abc")),
                Map.entry("FRIEND_DEL", new FriendRemoved(
                        alone("FRIEND_DEL", 1784570524), new User(ALICE, "", false, QqSamples.UNION))),
                Map.entry("C2C_MSG_REJECT",
                        new PushPermissionChanged(alone("C2C_MSG_REJECT", 1784570618), false, ALICE)),
                Map.entry("C2C_MSG_RECEIVE",
                        new PushPermissionChanged(alone("C2C_MSG_RECEIVE", 1784570618), true, ALICE)),
                Map.entry("SUBSCRIBE_MESSAGE_STATUS", new SubscriptionsChanged(
                        origin("SUBSCRIBE_MESSAGE_STATUS", Scene.C2C, ALICE, QqSamples.RECEIVED),
                        ALICE,
                        List.of(
                                new SubscriptionsChanged.Answer(
                                        true, "1", "t1", "sub-1", Instant.ofEpochSecond(1784570618)),
                                new SubscriptionsChanged.Answer(
                                        false, "2", "t2", "", Instant.ofEpochSecond(1784570619))))),
                Map.entry("ENTER_AIO", new ChatOpened(
                        origin("ENTER_AIO", Scene.C2C, ALICE, QqSamples.RECEIVED), ALICE, "profile")),
                Map.entry("GROUP_MOOD_CHANGE", new Unrecognized(
                        origin("GROUP_MOOD_CHANGE", Scene.GROUP, QqSamples.GROUP, QqSamples.RECEIVED),
                        Payload.of(QqSamples.event("GROUP_MOOD_CHANGE")))));
    }

    private static Member carol(@Nullable String directId) {
        return new Member(User.withId(QqSamples.CAROL_ALONE), List.of(), null, directId);
    }

    private static EventOrigin inGroup(String name, long seconds) {
        return origin(name, Scene.GROUP, QqSamples.GROUP, Instant.ofEpochSecond(seconds));
    }

    private static EventOrigin alone(String name, long seconds) {
        return origin(name, Scene.C2C, ALICE, Instant.ofEpochSecond(seconds));
    }
}
