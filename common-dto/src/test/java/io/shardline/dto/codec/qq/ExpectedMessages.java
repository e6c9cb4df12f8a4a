package io.shardline.dto.codec.qq;

import static io.shardline.dto.codec.qq.QqSamples.at;
import static io.shardline.dto.codec.qq.QqSamples.origin;

import java.util.List;
import java.util.Map;

import io.shardline.dto.envelope.Scene;
import io.shardline.dto.event.BotEvent;
import io.shardline.dto.event.EventOrigin;
import io.shardline.dto.event.MessageAudited;
import io.shardline.dto.event.MessageDeleted;
import io.shardline.dto.event.MessageReceived;
import io.shardline.dto.event.User;
import io.shardline.dto.event.User.Role;
import io.shardline.dto.message.Media;
import io.shardline.dto.message.Segment;
import io.shardline.dto.message.Segment.Card;
import io.shardline.dto.message.Segment.ChannelLink;
import io.shardline.dto.message.Segment.Face;
import io.shardline.dto.message.Segment.Image;
import io.shardline.dto.message.Segment.Mention;
import io.shardline.dto.message.Segment.MentionEveryone;
import io.shardline.dto.message.Segment.Quote;
import io.shardline.dto.message.Segment.Text;
import io.shardline.dto.message.Segment.Video;
import io.shardline.dto.message.Segment.Voice;

/** What the samples of messages, deletions and audits decode to. */
final class ExpectedMessages {

    private static final String MEDIA = "https://multimedia.nt.qq.com.cn/download?appid=";

    private ExpectedMessages() {}

    static Map<String, BotEvent> events() {
        return Map.ofEntries(
                Map.entry("AT_MESSAGE_CREATE", addressedInChannel()),
                Map.entry("MESSAGE_CREATE", overheardInChannel()),
                Map.entry("DIRECT_MESSAGE_CREATE", direct()),
                Map.entry("GROUP_AT_MESSAGE_CREATE", addressedInGroup()),
                Map.entry("GROUP_AT_MESSAGE_CREATE.media", media()),
                Map.entry("GROUP_AT_MESSAGE_CREATE.card", card()),
                Map.entry("GROUP_AT_MESSAGE_CREATE.record", chatRecord()),
                Map.entry("GROUP_MESSAGE_CREATE", mentionedInGroup()),
                Map.entry("GROUP_MESSAGE_CREATE.overheard", overheardInGroup()),
                Map.entry("C2C_MESSAGE_CREATE", quoting()),
                Map.entry("C2C_MESSAGE_CREATE.face", face()),
                Map.entry("MESSAGE_DELETE", deletedInChannel("MESSAGE_DELETE")),
                Map.entry("PUBLIC_MESSAGE_DELETE", deletedInChannel("PUBLIC_MESSAGE_DELETE")),
                Map.entry("DIRECT_MESSAGE_DELETE", deletedDirect()),
                Map.entry("MESSAGE_AUDIT_PASS", new MessageAudited(
                        origin("MESSAGE_AUDIT_PASS", Scene.CHANNEL, QqSamples.TEXT_CHANNEL, at("02:30:00")),
                        "5f60b782-d134-4628-93b8-9baa4b182f48", true, "10d0df67b5e94c1d", QqSamples.GUILD,
                        at("02:25:00"))),
                Map.entry("MESSAGE_AUDIT_REJECT", new MessageAudited(
                        origin("MESSAGE_AUDIT_REJECT", Scene.CHANNEL, QqSamples.TEXT_CHANNEL, at("02:30:00")),
                        "5f60b782-d134-4628-93b8-9baa4b182f48", false, null, QqSamples.GUILD, at("02:25:00"))),
                Map.entry("MESSAGE_AUDIT_PASS.group", new MessageAudited(
                        origin("MESSAGE_AUDIT_PASS.group", Scene.GROUP, QqSamples.GROUP, at("02:30:01")),
                        "60719893-e245-4739-a4c9-acbb5c293059", true, "ROBOT1.0_b2c3", null, at("02:25:01"))),
                Map.entry("MESSAGE_AUDIT_REJECT.c2c", new MessageAudited(
                        origin("MESSAGE_AUDIT_REJECT.c2c", Scene.C2C, QqSamples.CAROL_ALONE, at("02:30:02")),
                        "71820904-f356-484a-b5da-bdcc6d3a416a", false, null, null, at("02:25:02"))));
    }

    private static MessageReceived addressedInChannel() {
        String id = QqSamples.GUILD_MESSAGE;
        return new MessageReceived(
                origin("AT_MESSAGE_CREATE", id, Scene.CHANNEL, QqSamples.TEXT_CHANNEL, at("02:20:30")),
                id,
                new User(QqSamples.ALICE, "Alice", false, null, Role.MEMBER),
                true,
                List.of(
                        new Quote("08aa95b7ba8ed4abd7e00110cbd83f3840489aa2bd9006", List.of()),
                        new Mention(QqSamples.BOT_IN_GUILD, "demo bot", true),
                        new Text(" hello <b>"),
                        new Image(new Media("https://gchat.qpic.cn/qmeetpic/1/2/0", "a.png", "image/png", 20133, 640,
                                480))),
                id,
                Map.of("guild_id", QqSamples.GUILD, "seq_in_channel", "101"));
    }

    private static MessageReceived overheardInChannel() {
        String id = "08d195b7ba8ed4abd7e00110cbd83f3842489ba2bd9006";
        String ark = "{\"template_id\":23,\"kv\":[{\"key\":\"#DESC#\",\"value\":\"news\"},"
                + "{\"key\":\"#PROMPT#\",\"value\":\"two links\"}]}";
        return new MessageReceived(
                origin("MESSAGE_CREATE", id, Scene.CHANNEL, QqSamples.TEXT_CHANNEL, at("02:20:31")),
                id,
                new User(QqSamples.ALICE, "alice", false, null, Role.OWNER),
                false,
                List.of(
                        new MentionEveryone(),
                        new Text(" see "),
                        new ChannelLink(QqSamples.FORUM_CHANNEL),
                        new Text(" "),
                        new Face("277", ""),
                        new Text(" with "),
                        new Mention(QqSamples.BOB, "bob", false),
                        new Text(" & me"),
                        new Card("two links", ark)),
                id,
                Map.of("guild_id", QqSamples.GUILD, "seq_in_channel", "102"));
    }

    private static MessageReceived direct() {
        String id = "08f195b7ba8ed4abd7e00110cbd83f3843489ca2bd9006";
        return new MessageReceived(
                origin("DIRECT_MESSAGE_CREATE", id, Scene.DM, QqSamples.DIRECT_GUILD, at("02:20:33")),
                id,
                new User(QqSamples.ALICE, "alice", false, null),
                true,
                List.of(new Text("hi")),
                id,
                Map.of("guild_id", QqSamples.DIRECT_GUILD, "src_guild_id", QqSamples.GUILD, "seq_in_channel", "3"));
    }

    private static MessageReceived addressedInGroup() {
        return inGroup(
                "GROUP_AT_MESSAGE_CREATE", "ROBOT1.0_q3ZkT8vY2wLr", "REFIDX_AAAA==", "02:20:31", Role.MEMBER, Map.of(),
                new Text("/weather "),
                new Image(new Media(MEDIA + "1", "p.jpg", "image/jpeg", 256000, 1920, 1080)));
    }

    private static MessageReceived media() {
        String id = "ROBOT1.0_w4RmU9xZ3yMs";
        return new MessageReceived(
                inGroup("GROUP_AT_MESSAGE_CREATE.media", id, "REFIDX_FFFF==", "02:20:36"),
                id,
                new User(QqSamples.ALICE_IN_GROUP, "alice", false, QqSamples.UNION, Role.OWNER),
                true,
                List.of(
                        new Voice(new Media(MEDIA + "3", "v.amr", "audio/wav", 0, 0, 0), "good morning"),
                        new Voice(new Media(MEDIA + "4", "w.amr", "voice", 2048, 0, 0), null),
                        new Video(new Media(MEDIA + "5", "c.mp4", "video/mp4", 1048576, 0, 0)),
                        new Segment.File(new Media(MEDIA + "6", "d.pdf", "file", 65536, 0, 0))),
                "REFIDX_FFFF==",
                Map.of());
    }

    private static MessageReceived card() {
        return inGroup(
                "GROUP_AT_MESSAGE_CREATE.card", "ROBOT1.0_x5SnV0yA4zNt", "REFIDX_GGGG==", "02:20:37", Role.MEMBER,
                Map.of("message_type", "3"),
                new Card("[Location] Shenzhen", "{\"prompt\":\"[Location] Shenzhen\",\"ark_type\":\"location\","
                        + "\"ark_name\":\"com.tencent.map\",\"fields\":{\"lat\":\"22.54\",\"lng\":\"114.05\"}}"));
    }

    private static MessageReceived chatRecord() {
        return inGroup(
                "GROUP_AT_MESSAGE_CREATE.record", "ROBOT1.0_y6ToW1zB5aOu", "REFIDX_HHHH==", "02:20:38", Role.MEMBER,
                Map.of("message_type", "102"),
                new Quote("REFIDX_H1==", List.of(new Text("first"))),
                new Quote("REFIDX_H2==", List.of(
                        new Quote("REFIDX_H1==", List.of(new Text("first"))),
                        new Text("second"),
                        new Image(new Media(MEDIA + "7", "q.png", "image/png", 300, 10, 20)))),
                new Mention(QqSamples.BOT_IN_GROUP, "demo bot", true),
                new Text("what do you think"));
    }

    private static MessageReceived mentionedInGroup() {
        return inGroup(
                "GROUP_MESSAGE_CREATE", "ROBOT1.0_u8YdC7oR6qLe", "REFIDX_EEEE==", "02:20:40", Role.ADMIN, Map.of(),
                new Mention(QqSamples.BOT_IN_GROUP, "demo bot", true),
                new Text(" good morning"));
    }

    private static MessageReceived overheardInGroup() {
        String id = "ROBOT1.0_v9AeD8pS7rMf";
        return new MessageReceived(
                inGroup("GROUP_MESSAGE_CREATE.overheard", id, "REFIDX_IIII==", "02:20:41"),
                id,
                new User(QqSamples.ALICE_IN_GROUP, "alice", false, null, Role.OWNER),
                false,
                List.of(
                        new MentionEveryone(),
                        new Text("all of you, and "),
                        new Mention(QqSamples.BOB_IN_GROUP, "Bob", false),
                        new Text(": lunch <3")),
                "REFIDX_IIII==",
                Map.of());
    }

    private static MessageReceived quoting() {
        String id = "ROBOT1.0_t7XcB6nQ5pKd!";
        return new MessageReceived(
                origin("C2C_MESSAGE_CREATE", id + "|REFIDX_CCCC==", Scene.C2C, QqSamples.CAROL_ALONE, at("02:20:32")),
                id,
                new User(QqSamples.CAROL_ALONE, "", false, null),
                true,
                List.of(new Quote("REFIDX_BBBB==", List.of(new Text("quoted text"))), new Text("hello")),
                "REFIDX_CCCC==",
                Map.of("message_type", "103"));
    }

    private static MessageReceived face() {
        String id = "ROBOT1.0_u9ZeC7oR6qLe!!";
        return new MessageReceived(
                origin("C2C_MESSAGE_CREATE", id + "|REFIDX_DDDD==", Scene.C2C, QqSamples.CAROL_ALONE, at("02:20:34")),
                id,
                new User(QqSamples.CAROL_ALONE, "carol", false, QqSamples.UNION),
                true,
                List.of(new Text("good "), new Face("277", "/微笑"), new Text(" morning")),
                "REFIDX_DDDD==",
                Map.of("callback_data", "campaign-7"));
    }

    private static MessageDeleted deletedInChannel(String type) {
        return new MessageDeleted(
                origin(type, Scene.CHANNEL, QqSamples.TEXT_CHANNEL, QqSamples.RECEIVED),
                QqSamples.GUILD_MESSAGE,
                QqSamples.GUILD,
                new User(QqSamples.ALICE, "alice", false, null),
                QqSamples.BOB);
    }

    private static MessageDeleted deletedDirect() {
        return new MessageDeleted(
                origin("DIRECT_MESSAGE_DELETE", Scene.DM, QqSamples.DIRECT_GUILD, QqSamples.RECEIVED),
                QqSamples.GUILD_MESSAGE,
                null,
                new User(QqSamples.ALICE, "alice", false, null),
                QqSamples.BOB);
    }

    private static MessageReceived inGroup(
            String name, String id, String index, String time, Role role, Map<String, String> details,
            Segment... content) {
        return new MessageReceived(
                inGroup(name, id, index, time), id, new User(QqSamples.ALICE_IN_GROUP, "alice", false, null, role),
                true,
                List.of(content), index, details);
    }

    private static EventOrigin inGroup(String name, String id, String index, String time) {
        return origin(name, id + '|' + index, Scene.GROUP, QqSamples.GROUP, at(time));
    }
}
