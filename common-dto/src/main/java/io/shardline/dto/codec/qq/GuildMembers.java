package io.shardline.dto.codec.qq;

import org.jspecify.annotations.Nullable;

import io.shardline.dto.codec.PayloadValue;
import io.shardline.dto.event.EventOrigin;
import io.shardline.dto.event.Member;
import io.shardline.dto.event.MemberJoined;
import io.shardline.dto.event.MemberLeft;
import io.shardline.dto.event.MemberUpdated;

/** Members of guilds. */
final class GuildMembers {

    private GuildMembers() {}

    static MemberJoined joined(EventOrigin origin, PayloadValue d) {
        return new MemberJoined(origin, member(d), operator(d));
    }

    static MemberUpdated updated(EventOrigin origin, PayloadValue d) {
        return new MemberUpdated(origin, member(d), operator(d));
    }

    static MemberLeft left(EventOrigin origin, PayloadValue d) {
        return new MemberLeft(origin, member(d), operator(d));
    }

    private static Member member(PayloadValue d) {
        return new Member(
                Users.inGuild(d.get("user"), d), Users.roles(d), QqTimes.read(d.get("joined_at")), null);
    }

    private static @Nullable String operator(PayloadValue d) {
        return d.get("op_user_id").textOrNull();
    }
}
