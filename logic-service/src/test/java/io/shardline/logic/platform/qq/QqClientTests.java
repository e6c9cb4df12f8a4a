package io.shardline.logic.platform.qq;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.shardline.dto.action.ActionId;
import io.shardline.dto.action.BotAction;
import io.shardline.dto.action.Outcome;
import io.shardline.dto.action.ReplyAnchor;
import io.shardline.dto.bot.QqBot;
import io.shardline.dto.bot.Secret;
import io.shardline.dto.envelope.ConversationKey;
import io.shardline.dto.envelope.EventId;
import io.shardline.dto.message.Media;
import io.shardline.dto.message.Segment;
import io.shardline.fixtures.ScriptedPlatform;
import io.shardline.logic.platform.Journey;

class QqClientTests {

    private static final Instant TIME = Instant.parse("2026-08-01T02:20:33Z");
    private static final String SENT = "{\"id\":\"m2\",\"timestamp\":\"2026-08-01T10:20:33+08:00\"}";
    private static final ActionId ID = ActionId.of(new EventId("cause"), "ping", 0);

    private final ScriptedPlatform platform = new ScriptedPlatform();

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void aReplyInAGroupCarriesItsAnchorAndItsIdempotencyKey() throws InterruptedException {
        platform.then(200, SENT);

        assertThat(send("qq/1/group/A", "pong")).isEqualTo(new Outcome.Sent("m2", TIME));

        assertThat(platform.calls()).containsExactly(new ScriptedPlatform.Call("POST", "/v2/groups/A/messages",
                "QQBot t1",
                "{\"msg_type\":0,\"content\":\"pong\",\"msg_id\":\"m1\",\"msg_seq\":" + ID.toUnsignedInt() + "}"));
    }

    @Test
    void everySceneHasItsPlace() throws InterruptedException {
        for (String conversation : List.of("qq/1/c2c/U", "qq/1/channel/7", "qq/1/dm/8")) {
            platform.then(200, SENT);
            send(conversation, "pong");
        }

        assertThat(platform.calls()).extracting(ScriptedPlatform.Call::path)
                .containsExactly("/v2/users/U/messages", "/channels/7/messages", "/dms/8/messages");
        assertThat(platform.calls().get(1).body()).isEqualTo("{\"content\":\"pong\",\"msg_id\":\"m1\"}");
    }

    @Test
    void anIdFromTheNetworkCannotLeaveItsPlaceInThePath() throws InterruptedException {
        platform.then(200, SENT);

        send("qq/1/group/" + "..%2F..%2Fusers%2F%40me%3Fx%3D", "pong");

        assertThat(platform.calls()).extracting(ScriptedPlatform.Call::path)
                .containsExactly("/v2/groups/../../users/@me?x=/messages");
    }

    @Test
    void aRepeatThatThePlatformRecognisesMeansSent() throws InterruptedException {
        platform.then(400, "{\"code\":40054005}");

        assertThat(send("qq/1/group/A", "pong")).isInstanceOf(Outcome.Sent.class);
    }

    @Test
    void anAuditIsPending() throws InterruptedException {
        platform.then(202, "{\"code\":304023,\"data\":{\"message_audit\":{\"audit_id\":\"a-1\"}}}");

        assertThat(send("qq/1/channel/7", "pong")).isEqualTo(new Outcome.Pending("a-1"));
    }

    @Test
    void aRefusedTokenIsReplacedAndTheCallRepeated() throws InterruptedException {
        platform.then(401, "{\"code\":11244}").then(401, "{\"code\":11244}").then(200, SENT);

        assertThat(send("qq/1/group/A", "pong")).isEqualTo(new Outcome.Sent("m2", TIME));

        assertThat(platform.calls()).extracting(ScriptedPlatform.Call::authorization)
                .containsExactly("QQBot t1", "QQBot t2", "QQBot t3");
    }

    @Test
    void aCallThatIsLimitedIsTriedAgainWithTheSameKey() throws InterruptedException {
        platform.then(429, "{\"code\":22009}").then(429, "{\"code\":22009}").then(200, SENT);

        assertThat(send("qq/1/group/A", "pong")).isEqualTo(new Outcome.Sent("m2", TIME));

        assertThat(platform.calls()).hasSize(3).extracting(ScriptedPlatform.Call::body).containsOnly(
                "{\"msg_type\":0,\"content\":\"pong\",\"msg_id\":\"m1\",\"msg_seq\":" + ID.toUnsignedInt() + "}");
    }

    @Test
    void noAnswerIsTriedAgainWhereARepeatIsRecognised() throws InterruptedException {
        platform.thenSilence().then(400, "{\"code\":40054005}");

        assertThat(send("qq/1/group/A", "pong")).isInstanceOf(Outcome.Sent.class);
        assertThat(platform.calls()).hasSize(2);
    }

    @Test
    void noAnswerIsUnknownWhereARepeatWouldBeASecondMessage() throws InterruptedException {
        platform.thenSilence();

        assertThat(send("qq/1/channel/7", "pong")).isInstanceOf(Outcome.Unknown.class);
        assertThat(platform.calls()).hasSize(1);
    }

    @Test
    void anActiveMessageHasNoKeyAndIsNotRepeated() throws InterruptedException {
        platform.thenSilence();
        BotAction active = new BotAction.SendMessage(ConversationKey.parse("qq/1/group/A"),
                List.of(new Segment.Text("news")), null);

        assertThat(perform(active)).isInstanceOf(Outcome.Unknown.class);
        assertThat(platform.calls()).hasSize(1);
    }

    @Test
    void aRefusalIsFinalAndSaysWhy() throws InterruptedException {
        platform.then(401, "{\"code\":11298,\"err_code\":40023002,\"message\":\"接口访问源IP不在白名单\"}");

        assertThat(send("qq/1/group/A", "pong")).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo("40023002");
            assertThat(refused.reason()).contains("IP allow-list");
        });
        assertThat(platform.calls()).hasSize(1);
    }

    @Test
    void aPictureIsUploadedFirst() throws InterruptedException {
        platform.then(200, "{\"file_uuid\":\"f\",\"file_info\":\"INFO\",\"ttl\":3600}").then(200, SENT);

        assertThat(perform(message("qq/1/group/A", List.of(new Segment.Image("https://host/a.png")))))
                .isEqualTo(new Outcome.Sent("m2", TIME));

        assertThat(platform.calls().getFirst()).satisfies(upload -> {
            assertThat(upload.path()).isEqualTo("/v2/groups/A/files");
            assertThat(upload.body())
                    .isEqualTo("{\"file_type\":1,\"url\":\"https://host/a.png\",\"srv_send_msg\":false}");
        });
        assertThat(platform.calls().getLast().body())
                .startsWith("{\"msg_type\":7,\"content\":\" \",\"media\":{\"file_info\":\"INFO\"}");
    }

    @Test
    void aFailedUploadSendsNothing() throws InterruptedException {
        platform.then(400, "{\"code\":40034004,\"message\":\"media transfer failed\"}");

        assertThat(perform(message("qq/1/group/A", List.of(new Segment.Image("https://host/a.png")))))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(platform.calls()).hasSize(1);
    }

    @Test
    void aC2cFileIsUploadedToTheUser() throws InterruptedException {
        platform.then(200, "{\"file_info\":\"INFO\"}").then(200, SENT);

        perform(message("qq/1/c2c/U", List.of(new Segment.Voice(Media.at("https://host/a.silk"), null))));

        assertThat(platform.calls()).extracting(ScriptedPlatform.Call::path)
                .containsExactly("/v2/users/U/files", "/v2/users/U/messages");
    }

    @Test
    void anUploadWithoutAFileIsRefusedAndSendsNothing() throws InterruptedException {
        platform.then(200, "{\"ttl\":3600}");

        assertThat(perform(message("qq/1/group/A", List.of(new Segment.Image("https://host/a.png")))))
                .isEqualTo(new Outcome.Refused("upload-failed", "answer to the upload: no file_info"));
        assertThat(platform.calls()).hasSize(1);
    }

    @Test
    void anUploadWithoutAnAnswerIsNoUnknownMessage() throws InterruptedException {
        platform.thenSilence().thenSilence();

        assertThat(client(platform.base(), Duration.ofMillis(600)).perform(
                message("qq/1/group/A", List.of(new Segment.Image("https://host/a.png"))), ID, journey()))
                .isInstanceOfSatisfying(Outcome.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("upload-failed"));
        assertThat(platform.calls()).extracting(ScriptedPlatform.Call::path).containsOnly("/v2/groups/A/files");
    }

    @Test
    void aReplyToAnEventNamesIt() throws InterruptedException {
        platform.then(200, SENT);

        perform(new BotAction.SendMessage(ConversationKey.parse("qq/1/channel/7"), List.of(new Segment.Text("hello")),
                new ReplyAnchor.ToEvent("GUILD_MEMBER_ADD:1")));

        assertThat(platform.calls().getFirst().body())
                .isEqualTo("{\"content\":\"hello\",\"event_id\":\"GUILD_MEMBER_ADD:1\"}");
    }

    @Test
    void aTextThatIsTooLongIsRefusedByThePlatformAndNotCut() throws InterruptedException {
        platform.then(400, "{\"code\":40054007,\"err_code\":40054007,\"message\":\"too long\"}");
        String text = "长".repeat(10_000);

        assertThat(send("qq/1/group/A", text)).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.code()).isEqualTo("40054007"));
        assertThat(platform.calls()).singleElement().satisfies(call -> assertThat(call.body()).contains(text));
    }

    @Test
    void interactionsAreAnsweredAndMessagesRecalled() throws InterruptedException {
        platform.then(204, "").then(200, "");
        QqBot bot = bot(platform.base());

        assertThat(perform(new BotAction.AnswerInteraction(bot.id(), "i-1", BotAction.Verdict.ADMINS_ONLY)))
                .isInstanceOf(Outcome.Sent.class);
        assertThat(perform(new BotAction.RecallMessage(ConversationKey.parse("qq/1/c2c/U"), "m/1")))
                .isInstanceOf(Outcome.Sent.class);

        assertThat(platform.calls()).extracting(call -> call.method() + ' ' + call.path() + ' ' + call.body())
                .containsExactly("PUT /interactions/i-1 {\"code\":5}", "DELETE /v2/users/U/messages/m/1 {}");
    }

    @Test
    void aPlatformThatIsAwayIsRefusedAfterAllPatience() throws InterruptedException {
        URI nobody = platform.base();
        platform.close();

        assertThat(client(nobody, Duration.ofSeconds(1))
                .perform(message("qq/1/group/A", List.of(new Segment.Text("x"))), ID, journey()))
                .isInstanceOfSatisfying(Outcome.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("no-token"));
    }

    @Test
    void aBotWithoutAFileIsNamed() throws InterruptedException {
        assertThat(perform(message("qq/2/group/A", List.of(new Segment.Text("x")))))
                .isEqualTo(new Outcome.Refused("unknown-bot", "no bot file for qq/2"));
    }

    @Test
    void contentThatCannotBeSentIsRefusedByName() throws InterruptedException {
        assertThat(perform(message("qq/1/shard/0", List.of(new Segment.Text("x")))))
                .isEqualTo(new Outcome.Refused("unsendable",
                        "conversation shard: takes no messages (expected: group, c2c, channel or dm)"));
    }

    private Outcome send(String conversation, String text) throws InterruptedException {
        return perform(message(conversation, List.of(new Segment.Text(text))));
    }

    private static BotAction message(String conversation, List<Segment> content) {
        return new BotAction.SendMessage(ConversationKey.parse(conversation), content, anchor());
    }

    private static @Nullable ReplyAnchor anchor() {
        return new ReplyAnchor.ToMessage("m1");
    }

    private Outcome perform(BotAction action) throws InterruptedException {
        return client(platform.base()).perform(action, ID, journey());
    }

    private static QqClient client(URI base) {
        return client(base, Duration.ofSeconds(30));
    }

    private static QqClient client(URI base, Duration patience) {
        QqBot bot = bot(base);
        QqProperties properties = new QqProperties(Duration.ofSeconds(1), Duration.ofMillis(500), patience);
        QqHttp http = new QqHttp(properties);
        Clock clock = Clock.systemUTC();
        return new QqClient(Map.of(bot.id(),
                new QqBotApi(bot, http, new QqTokens(bot, http, clock), clock, properties.patience())), clock);
    }

    private static QqBot bot(URI base) {
        return new QqBot("1", new Secret("s"), OptionalInt.empty(), List.of(), base, URI.create(base + "/token"),
                false);
    }

    private static Journey journey() {
        return new Journey(TIME, TIME, TIME);
    }
}
