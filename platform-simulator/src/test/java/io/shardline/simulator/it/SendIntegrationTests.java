package io.shardline.simulator.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SendIntegrationTests {

    private static final Simulator SIMULATOR = SharedSimulator.INSTANCE;

    private final TestBot bot = SIMULATOR.newBot();

    @BeforeEach
    void connect() {
        bot.connect();
    }

    @Test
    void groupMessagesAreAnsweredOnceForEachSequence() {
        String group = bot.lobby();
        String message = bot.say("hi");

        Answer first = bot.reply(group, message, 1);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().path("id").asString()).startsWith("ROBOT1.0_");
        assertThat(first.json().path("ext_info").path("ref_idx").asString()).startsWith("REFIDX_");
        assertThat(first.json().path("timestamp").asString()).endsWith("+08:00");
        assertThat(bot.reply(group, message, 1)).extracting(Answer::status, Answer::code).containsExactly(400,
                40054005);
        assertThat(bot.reply(group, message, 2).status()).isEqualTo(200);
    }

    @Test
    void aSingleChatIsAnswered() {
        JsonNode event = bot.emit("{\"scene\":\"c2c\",\"user\":\"alice\",\"text\":\"hi\"}");
        String openId = event.path("conversation").asString().split("/", -1)[2];

        Answer answer = bot.call("POST", "/v2/users/" + openId + "/messages",
                "{\"msg_type\":2,\"markdown\":{\"content\":\"# hi\"},\"msg_id\":\"" + event.path("messageId").asString()
                        + "\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("id").asString()).endsWith("!");
    }

    @Test
    void channelsAndDirectMessagesAnswerWithTheMessage() {
        JsonNode inChannel = bot.emit("{\"scene\":\"channel\",\"conversation\":\"general\",\"text\":\"hi\"}");
        JsonNode direct = bot.emit("{\"scene\":\"dm\",\"user\":\"alice\",\"text\":\"hi\"}");
        String channelId = inChannel.path("conversation").asString().split("/", -1)[2];
        String guildId = direct.path("conversation").asString().split("/", -1)[2];

        JsonNode first = bot.call("POST", "/channels/" + channelId + "/messages",
                "{\"content\":\"re\",\"msg_id\":\"" + inChannel.path("messageId").asString() + "\"}").json();
        JsonNode second = bot.call("POST", "/dms/" + guildId + "/messages",
                "{\"content\":\"re\",\"msg_id\":\"" + direct.path("messageId").asString() + "\"}").json();

        assertThat(first.path("channel_id").asString()).isEqualTo(channelId);
        assertThat(first.path("author").path("bot").asBoolean()).isTrue();
        assertThat(second.path("guild_id").asString()).isEqualTo(guildId);
        assertThat(bot.call("GET", "/channels/" + channelId + "/messages/" + first.path("id").asString(), "").json()
                .path("message").path("content").asString()).isEqualTo("re");
    }

    @Test
    void everyMessageOfAChannelHasItsPlace() {
        SocketClient socket = bot.connect();
        JsonNode event = bot.emit("{\"scene\":\"channel\",\"conversation\":\"demo/ordered\",\"text\":\"one\"}");
        String path = "/channels/" + event.path("conversation").asString().split("/", -1)[2] + "/messages";

        JsonNode reply = bot.call("POST", path, "{\"content\":\"two\"}").json();
        bot.emit("{\"scene\":\"channel\",\"conversation\":\"demo/ordered\",\"text\":\"three\"}");

        assertThat(socket.nextDispatch("AT_MESSAGE_CREATE").path("d").path("seq_in_channel").asString()).isEqualTo("1");
        assertThat(reply.path("seq_in_channel").asString()).isEqualTo("2");
        assertThat(socket.nextDispatch("AT_MESSAGE_CREATE").path("d").path("seq_in_channel").asString()).isEqualTo("3");
    }

    @Test
    void guildSendsNeedAConnection() {
        TestBot offline = SIMULATOR.newBot();
        String channel = offline.emit("{\"scene\":\"channel\",\"conversation\":\"general\",\"text\":\"hi\"}")
                .path("conversation").asString().split("/", -1)[2];

        assertThat(offline.call("POST", "/channels/" + channel + "/messages", "{\"content\":\"x\"}").code())
                .isEqualTo(304018);
    }

    @Test
    void aDirectMessageCanBeOpened() {
        bot.emit("{\"scene\":\"channel\",\"conversation\":\"general\",\"user\":\"alice\",\"text\":\"hi\"}");
        JsonNode guild = bot.call("GET", "/users/@me/guilds", "").json().path(0);
        JsonNode member = bot.call("GET", "/guilds/" + guild.path("id").asString() + "/members?after=0&limit=1", "")
                .json()
                .path(0);

        JsonNode direct = bot
                .call("POST", "/users/@me/dms", "{\"recipient_id\":\"" + member.path("user").path("id").asString()
                        + "\",\"source_guild_id\":\"" + guild.path("id").asString() + "\"}")
                .json();

        assertThat(bot.call("POST", "/dms/" + direct.path("guild_id").asString() + "/messages", "{\"content\":\"hi\"}")
                .status()).isEqualTo(200);
    }

    @Test
    void placesWithoutTheBotAreRefused() {
        String group = bot.lobby();
        bot.emit("{\"type\":\"GROUP_DEL_ROBOT\",\"conversation\":\"lobby\"}");
        String friend = bot.emit("{\"type\":\"FRIEND_DEL\",\"user\":\"bob\"}").path("conversation").asString()
                .split("/", -1)[2];

        assertThat(send("groups", group, "{\"content\":\"x\"}")).isEqualTo(40054003);
        assertThat(send("groups", "nonsense", "{\"content\":\"x\"}")).isEqualTo(40054003);
        assertThat(send("users", friend, "{\"content\":\"x\"}")).isEqualTo(40054004);
        bot.emit("{\"type\":\"GROUP_ADD_ROBOT\",\"conversation\":\"lobby\"}");
        assertThat(send("groups", group, "{\"content\":\"x\"}")).isZero();
    }

    @Test
    void guildNoticesChangeTheWorld() {
        String channel = bot.emit("{\"type\":\"CHANNEL_CREATE\",\"conversation\":\"club/bar\"}").path("conversation")
                .asString().split("/", -1)[2];
        String guild = bot.call("GET", "/channels/" + channel, "").json().path("guild_id").asString();
        String members = "/guilds/" + guild + "/members?limit=10";
        bot.emit("{\"type\":\"GUILD_MEMBER_ADD\",\"conversation\":\"club/bar\",\"user\":\"zoe\"}");
        assertThat(bot.call("GET", members, "").json()).hasSize(1);
        bot.emit("{\"type\":\"GUILD_MEMBER_REMOVE\",\"conversation\":\"club/bar\",\"user\":\"zoe\"}");
        assertThat(bot.call("GET", members, "").json()).isEmpty();

        bot.emit("{\"type\":\"CHANNEL_DELETE\",\"conversation\":\"club/bar\"}");
        assertThat(bot.call("GET", "/channels/" + channel, "").code()).isEqualTo(10003);
        assertThat(bot.call("GET", "/guilds/" + guild + "/channels", "").json()).isEmpty();

        bot.emit("{\"type\":\"GUILD_DELETE\",\"conversation\":\"club/bar\"}");
        assertThat(bot.call("GET", "/guilds/" + guild, "").code()).isEqualTo(10004);
        assertThat(bot.call("GET", "/users/@me/guilds", "").json()).hasSize(1);

        bot.emit("{\"type\":\"GUILD_CREATE\",\"conversation\":\"club/bar\"}");
        bot.emit("{\"type\":\"CHANNEL_CREATE\",\"conversation\":\"club/bar\"}");
        assertThat(bot.call("POST", "/channels/" + channel + "/messages", "{\"content\":\"x\"}").status())
                .isEqualTo(200);
    }

    @Test
    void aNoticeIsAnsweredByItsEventId() {
        JsonNode event = bot.emit("{\"type\":\"GROUP_ADD_ROBOT\",\"conversation\":\"lobby\"}");
        String group = event.path("conversation").asString().split("/", -1)[2];
        String body = "{\"content\":\"hello all\",\"event_id\":\"" + event.path("eventId").asString() + "\"}";

        assertThat(send("groups", group, body)).isZero();
        assertThat(send("groups", group, body)).isEqualTo(40054005);
        assertThat(send("groups", group, body.replace("event_id", "msg_id"))).isEqualTo(40034024);
    }

    @Test
    void activeMessagesCanBeSwitchedOff() {
        String group = bot.lobby();
        assertThat(send("groups", group, "{\"content\":\"active\"}")).isZero();

        bot.emit("{\"type\":\"GROUP_MSG_REJECT\",\"conversation\":\"lobby\"}");

        assertThat(send("groups", group, "{\"content\":\"active\"}")).isEqualTo(40034105);
    }

    @Test
    void ownMessagesAreRecalledOnce() {
        String group = bot.lobby();
        String sent = bot.reply(group, bot.say("hi"), 1).json().path("id").asString();
        String path = "/v2/groups/" + group + "/messages/" + sent;

        Answer first = bot.call("DELETE", path, "");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.text()).isEmpty();
        assertThat(bot.call("DELETE", path, "").code()).isEqualTo(40034122);
        assertThat(bot.call("DELETE", "/v2/groups/" + group + "/messages/" + bot.say("x"), "").code())
                .isEqualTo(40034122);
        SIMULATOR.patch("/control/bots/" + bot.appId(), "{\"groupAdmin\":true}");
        assertThat(bot.call("DELETE", "/v2/groups/" + group + "/messages/" + bot.say("x"), "").status()).isEqualTo(200);
    }

    @Test
    void anUploadIsUsableInItsSceneOnly() {
        String group = bot.lobby();
        JsonNode event = bot.emit("{\"scene\":\"c2c\",\"user\":\"alice\",\"text\":\"hi\"}");
        String user = event.path("conversation").asString().split("/", -1)[2];
        JsonNode upload = bot.call("POST", "/v2/groups/" + group + "/files",
                "{\"file_type\":1,\"url\":\"https://host/a.png\",\"srv_send_msg\":false}").json();
        String body = "{\"msg_type\":7,\"media\":{\"file_info\":\"" + upload.path("file_info").asString() + "\"}}";

        assertThat(upload.path("ttl").asInt()).isEqualTo(3_600);
        assertThat(send("groups", group, body)).isZero();
        assertThat(send("users", user, body)).isEqualTo(304080);
        assertThat(send("groups", group, body.replace("file_info\":\"", "file_info\":\"x"))).isEqualTo(304080);
    }

    @Test
    void anUploadCanComeAsDataAndBeSentAtOnce() {
        String group = bot.lobby();
        String data = Base64.getEncoder().encodeToString(new byte[]{(byte) 0x89, 'P', 'N', 'G', 0, 0});

        JsonNode sent = bot.call("POST", "/v2/groups/" + group + "/files",
                "{\"file_type\":1,\"file_data\":\"" + data + "\",\"srv_send_msg\":true}").json();

        assertThat(sent.path("id").asString()).startsWith("ROBOT1.0_");
        assertThat(bot.call("POST", "/v2/groups/" + group + "/files", "{\"file_type\":9,\"url\":\"https://x\"}").code())
                .isEqualTo(40011000);
        assertThat(bot.call("POST", "/v2/groups/" + group + "/files", "{\"file_type\":1}").code()).isEqualTo(40034004);
    }

    @Test
    void aPictureCanComeInAForm() {
        JsonNode event = bot.emit("{\"scene\":\"channel\",\"conversation\":\"general\",\"text\":\"hi\"}");
        String channel = event.path("conversation").asString().split("/", -1)[2];
        String form = "--b\r\nContent-Disposition: form-data; name=\"msg_id\"\r\n\r\n"
                + event.path("messageId").asString()
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"file_image\"; filename=\"a.png\"\r\n"
                + "Content-Type: image/png\r\n\r\nPNG\r\n--b--\r\n";

        Answer answer = bot.call("POST", "/channels/" + channel + "/messages", form, "Content-Type",
                "multipart/form-data; boundary=b");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    @Test
    void reactionsAreSetAndTakenBackOnce() {
        JsonNode event = bot.emit("{\"scene\":\"channel\",\"conversation\":\"general\",\"text\":\"hi\"}");
        String path = "/channels/" + event.path("conversation").asString().split("/", -1)[2] + "/messages/"
                + event.path("messageId").asString() + "/reactions/1/277";

        assertThat(bot.call("PUT", path, "").status()).isEqualTo(204);
        assertThat(bot.call("PUT", path, "").code()).isEqualTo(620003);
        assertThat(bot.call("DELETE", path, "").status()).isEqualTo(204);
        assertThat(bot.call("DELETE", path, "").code()).isEqualTo(620004);
    }

    @Test
    void auditedMessagesAreDeliveredLaterAndTheBotIsTold() {
        TestBot audited = SIMULATOR.newBot();
        SocketClient socket = audited.connect();
        String group = audited.lobby();
        String message = audited.say("hi");
        socket.nextDispatch("GROUP_MESSAGE_CREATE");
        socket.nextDispatch("GROUP_AT_MESSAGE_CREATE");
        SIMULATOR.fault("{\"kind\":\"audit\",\"bot\":\"" + audited.appId() + "\",\"after\":\"50ms\"}");

        Answer answer = audited.reply(group, message, 1);

        assertThat(answer).extracting(Answer::status, Answer::code).containsExactly(202, 304024);
        String auditId = answer.json().path("data").path("message_audit").path("audit_id").asString();
        JsonNode result = socket.nextDispatch("MESSAGE_AUDIT_PASS").path("d");
        assertThat(result.path("audit_id").asString()).isEqualTo(auditId);
        assertThat(result.path("message_id").asString()).startsWith("ROBOT1.0_");
        assertThat(SIMULATOR.verdict(audited).path("answeredOnce").asInt()).isEqualTo(1);
    }

    @Test
    void rejectedMessagesAreNeverDelivered() {
        TestBot audited = SIMULATOR.newBot();
        SocketClient socket = audited.connect();
        String group = audited.lobby();
        SIMULATOR.fault("{\"kind\":\"audit\",\"pass\":false,\"bot\":\"" + audited.appId() + "\",\"after\":\"10ms\"}");

        assertThat(audited.call("POST", "/v2/groups/" + group + "/messages", "{\"content\":\"x\"}").code())
                .isEqualTo(304023);

        socket.nextDispatch("GROUP_MESSAGE_CREATE");
        assertThat(socket.nextDispatch("MESSAGE_AUDIT_REJECT").path("d").has("message_id")).isFalse();
    }

    @Test
    void nonsenseAndTooLargeBodiesAreRefused() {
        String path = "/v2/groups/" + bot.lobby() + "/messages";

        assertThat(bot.call("POST", path, "{").code()).isEqualTo(40011000);
        assertThat(bot.call("POST", path, "[]").code()).isEqualTo(40011000);
        assertThat(bot.call("POST", path, "{\"content\":\"" + "x".repeat(5_000_000) + "\"}").status()).isEqualTo(413);
        assertThat(bot.call("POST", path, "{\"content\":\"" + "x".repeat(10_001) + "\"}").code()).isEqualTo(40054007);
    }

    @Test
    void guildContentIsEscapedAndMentionsTheBot() {
        SocketClient socket = bot.connect();

        bot.emit("{\"scene\":\"channel\",\"conversation\":\"general\",\"text\":\"a<b & c\"}");

        JsonNode data = socket.nextDispatch("AT_MESSAGE_CREATE").path("d");
        assertThat(data.path("content").asString()).matches("<@!\\d+> a&lt;b &amp; c");
        assertThat(data.path("mentions").path(0).path("bot").asBoolean()).isTrue();
    }

    private int send(String kind, String id, String body) {
        return bot.call("POST", "/v2/" + kind + "/" + id + "/messages", body).code();
    }
}
