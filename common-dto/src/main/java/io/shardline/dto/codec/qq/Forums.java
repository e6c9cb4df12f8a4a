package io.shardline.dto.codec.qq;

import io.shardline.dto.codec.PayloadValue;
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
import io.shardline.dto.message.Segments;

/** Threads, posts and replies of forum channels. */
final class Forums {

    private static final int THREAD = 1;
    private static final int POST = 2;
    private static final int REPLY = 3;
    private static final int UNSTATED = 0;
    private static final int PASSED = 0;

    private Forums() {}

    static ForumThreadChanged thread(EventOrigin origin, PayloadValue d, Change change) {
        PayloadValue info = d.get("thread_info");
        return new ForumThreadChanged(
                origin,
                change,
                info.get("thread_id").requiredText(),
                Segments.plainText(RichText.read(info.get("title"))),
                entry(d, info));
    }

    static ForumPostChanged post(EventOrigin origin, PayloadValue d, Change change) {
        PayloadValue info = d.get("post_info");
        return new ForumPostChanged(
                origin,
                change,
                info.get("thread_id").requiredText(),
                info.get("post_id").requiredText(),
                entry(d, info));
    }

    static ForumReplyChanged reply(EventOrigin origin, PayloadValue d, Change change) {
        PayloadValue info = d.get("reply_info");
        return new ForumReplyChanged(
                origin,
                change,
                info.get("thread_id").requiredText(),
                info.get("post_id").requiredText(),
                info.get("reply_id").requiredText(),
                entry(d, info));
    }

    static ForumItemAudited audited(EventOrigin origin, PayloadValue d) {
        var item = new ForumItem(
                kind(d.get("type").smallNumber(UNSTATED)),
                d.get("thread_id").text(),
                d.get("post_id").textOrNull(),
                d.get("reply_id").textOrNull());
        return new ForumItemAudited(
                origin,
                d.get("guild_id").requiredText(),
                d.get("author_id").requiredText(),
                item,
                d.get("result").requiredSmallNumber() == PASSED,
                d.get("err_msg").text(),
                d.get("task_id").textOrNull());
    }

    static OpenForumChanged open(EventOrigin origin, PayloadValue d, Kind kind, Change change) {
        return new OpenForumChanged(
                origin, change, kind, d.get("guild_id").requiredText(), d.get("author_id").requiredText());
    }

    private static ForumEntry entry(PayloadValue d, PayloadValue info) {
        return new ForumEntry(
                d.get("guild_id").requiredText(),
                d.get("author_id").requiredText(),
                RichText.read(info.get("content")),
                QqTimes.read(info.get("date_time")));
    }

    private static Kind kind(int type) {
        return switch (type) {
            case THREAD -> Kind.THREAD;
            case POST -> Kind.POST;
            case REPLY -> Kind.REPLY;
            default -> Kind.OTHER;
        };
    }
}
