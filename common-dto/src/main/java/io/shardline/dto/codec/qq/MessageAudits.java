package io.shardline.dto.codec.qq;

import io.shardline.dto.codec.PayloadValue;
import io.shardline.dto.event.EventOrigin;
import io.shardline.dto.event.MessageAudited;

/** The platform's decisions about messages that it had held back. */
final class MessageAudits {

    private MessageAudits() {}

    static MessageAudited passed(EventOrigin origin, PayloadValue d) {
        return audited(origin, d, true);
    }

    static MessageAudited refused(EventOrigin origin, PayloadValue d) {
        return audited(origin, d, false);
    }

    private static MessageAudited audited(EventOrigin origin, PayloadValue d, boolean passed) {
        return new MessageAudited(
                origin,
                d.get("audit_id").requiredText(),
                passed,
                d.get("message_id").textOrNull(),
                d.get("guild_id").textOrNull(),
                QqTimes.read(d.get("create_time")));
    }
}
