package io.shardline.dto.codec.qq;

import io.shardline.dto.codec.PayloadValue;
import io.shardline.dto.event.Change;
import io.shardline.dto.event.EventOrigin;
import io.shardline.dto.event.Guild;
import io.shardline.dto.event.GuildChanged;

/** Guilds as a whole. */
final class Guilds {

    private Guilds() {}

    static GuildChanged changed(EventOrigin origin, PayloadValue d, Change change) {
        var guild = new Guild(
                d.get("id").requiredText(),
                d.get("name").text(),
                d.get("description").text(),
                d.get("owner_id").textOrNull(),
                d.get("member_count").smallNumber(0),
                d.get("max_members").smallNumber(0),
                QqTimes.read(d.get("joined_at")));
        return new GuildChanged(origin, change, guild, d.get("op_user_id").textOrNull());
    }
}
