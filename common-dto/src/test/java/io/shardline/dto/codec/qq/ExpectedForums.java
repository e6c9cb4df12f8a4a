package io.shardline.dto.codec.qq;

import static io.shardline.dto.codec.qq.QqSamples.at;
import static io.shardline.dto.codec.qq.QqSamples.origin;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.shardline.dto.envelope.Scene;
import io.shardline.dto.event.BotEvent;
import io.shardline.dto.event.Change;
import io.shardline.dto.event.EventOrigin;
import io.shardline.dto.event.ForumEntry;
import io.shardline.dto.event.ForumItem;
import io.shardline.dto.event.ForumItem.Kind;
import io.shardline.dto.event.ForumItemAudited;
import io.shardline.dto.event.ForumPostChanged;
import io.shardline.dto.event.ForumReplyChanged;
import io.shardline.dto.event.ForumThreadChanged;
import io.shardline.dto.event.OpenForumChanged;
import io.shardline.dto.message.Media;
import io.shardline.dto.message.Segment;
import io.shardline.dto.message.Segment.Image;
import io.shardline.dto.message.Segment.Text;
import io.shardline.dto.message.Segment.Video;

/** What the samples of forums decode to. */
final class ExpectedForums {

    private static final String THREAD = "B_7c02d1e4";
    private static final String POST = "P_1a2b3c4d";
    private static final String REPLY = "R_2b3c4d5e";

    private ExpectedForums() {}

    static Map<String, BotEvent> events() {
        return Map.ofEntries(
                Map.entry("FORUM_THREAD_CREATE", thread("FORUM_THREAD_CREATE", Change.CREATED)),
                Map.entry("FORUM_THREAD_UPDATE", thread("FORUM_THREAD_UPDATE", Change.UPDATED)),
                Map.entry("FORUM_THREAD_DELETE", thread("FORUM_THREAD_DELETE", Change.DELETED)),
                Map.entry("FORUM_THREAD_CREATE.rich", new ForumThreadChanged(
                        inForum("FORUM_THREAD_CREATE.rich"), Change.CREATED, "B_8d13e2f5", "Pictures",
                        entry(at("02:22:01"),
                                new Text("look here (https://example.org/a)\n"),
                                new Image("https://example.org/a.png"),
                                new Image(new Media("https://gchat.qpic.cn/a", null, null, 0, 640, 480)),
                                new Video(new Media("https://gchat.qpic.cn/v", null, null, 0, 1280, 720))))),
                Map.entry("FORUM_THREAD_CREATE.arrays", new ForumThreadChanged(
                        inForum("FORUM_THREAD_CREATE.arrays"), Change.CREATED, "1700000001", "Title",
                        entry(at("02:22:02"), new Text("one\ntwo")))),
                Map.entry("FORUM_POST_CREATE", post("FORUM_POST_CREATE", Change.CREATED)),
                Map.entry("FORUM_POST_DELETE", post("FORUM_POST_DELETE", Change.DELETED)),
                Map.entry("FORUM_REPLY_CREATE", reply("FORUM_REPLY_CREATE", Change.CREATED)),
                Map.entry("FORUM_REPLY_DELETE", reply("FORUM_REPLY_DELETE", Change.DELETED)),
                Map.entry("FORUM_PUBLISH_AUDIT_RESULT", new ForumItemAudited(
                        origin("FORUM_PUBLISH_AUDIT_RESULT", Scene.CHANNEL, QqSamples.FORUM_CHANNEL, at("02:22:05")),
                        QqSamples.GUILD, QqSamples.ALICE, new ForumItem(Kind.THREAD, THREAD, null, null), true, "",
                        "t-1")),
                Map.entry("FORUM_PUBLISH_AUDIT_RESULT.refused", new ForumItemAudited(
                        inForum("FORUM_PUBLISH_AUDIT_RESULT.refused"), QqSamples.GUILD, QqSamples.ALICE,
                        new ForumItem(Kind.REPLY, THREAD, POST, REPLY), false, "not allowed", null)),
                Map.entry("OPEN_FORUM_THREAD_CREATE", open("OPEN_FORUM_THREAD_CREATE", Change.CREATED, Kind.THREAD)),
                Map.entry("OPEN_FORUM_THREAD_UPDATE", open("OPEN_FORUM_THREAD_UPDATE", Change.UPDATED, Kind.THREAD)),
                Map.entry("OPEN_FORUM_THREAD_DELETE", open("OPEN_FORUM_THREAD_DELETE", Change.DELETED, Kind.THREAD)),
                Map.entry("OPEN_FORUM_POST_CREATE", open("OPEN_FORUM_POST_CREATE", Change.CREATED, Kind.POST)),
                Map.entry("OPEN_FORUM_POST_DELETE", open("OPEN_FORUM_POST_DELETE", Change.DELETED, Kind.POST)),
                Map.entry("OPEN_FORUM_REPLY_CREATE", open("OPEN_FORUM_REPLY_CREATE", Change.CREATED, Kind.REPLY)),
                Map.entry("OPEN_FORUM_REPLY_DELETE", open("OPEN_FORUM_REPLY_DELETE", Change.DELETED, Kind.REPLY)));
    }

    private static ForumThreadChanged thread(String name, Change change) {
        return new ForumThreadChanged(inForum(name), change, THREAD, "Title", entry(at("02:22:00"), new Text("Body")));
    }

    private static ForumPostChanged post(String name, Change change) {
        return new ForumPostChanged(inForum(name), change, THREAD, POST, entry(at("02:23:00")));
    }

    private static ForumReplyChanged reply(String name, Change change) {
        return new ForumReplyChanged(inForum(name), change, THREAD, POST, REPLY, entry(at("02:24:00")));
    }

    private static OpenForumChanged open(String name, Change change, Kind kind) {
        return new OpenForumChanged(inForum(name), change, kind, QqSamples.GUILD, QqSamples.ALICE);
    }

    private static ForumEntry entry(Instant postedAt, Segment... content) {
        return new ForumEntry(QqSamples.GUILD, QqSamples.ALICE, List.of(content), postedAt);
    }

    private static EventOrigin inForum(String name) {
        return origin(name, Scene.CHANNEL, QqSamples.FORUM_CHANNEL, QqSamples.RECEIVED);
    }
}
