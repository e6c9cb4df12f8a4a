package io.shardline.dto.codec.qq;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The fields of a frame's {@code d} that the gateway acts on, collected while the frame passes by; null or 0 where
 * there is no such field or it is empty. Used by one thread, for one frame.
 */
final class QqFields {

    @Nullable
    String id;
    @Nullable
    String groupOpenid;
    @Nullable
    String channelId;
    @Nullable
    String guildId;
    @Nullable
    String openid;
    @Nullable
    String userOpenid;
    @Nullable
    String scene;

    @Nullable
    String authorId;
    @Nullable
    String authorUserOpenid;

    /** The channel and guild of a deleted message, which is an object of its own. */
    @Nullable
    String messageChannelId;
    @Nullable
    String messageGuildId;

    /** What tells several messages with one id apart: {@code msg_idx} of {@code message_scene.ext}. */
    @Nullable
    String messageIndex;

    @Nullable
    Instant timestamp;
    @Nullable
    Instant auditTime;
    @Nullable
    Instant applyTime;
    @Nullable
    Instant dateTime;

    long heartbeatInterval;
    @Nullable
    String sessionId;
    @Nullable
    String userId;
    long shardIndex;
    long shardCount;
    @Nullable
    String plainToken;
    @Nullable
    String eventTimestamp;

    /**
     * When the event happened, null if the frame does not say; a thing's own age ({@code joined_at} …) does not count.
     */
    @Nullable
    Instant time() {
        if (timestamp != null) {
            return timestamp;
        }
        if (auditTime != null) {
            return auditTime;
        }
        return applyTime == null ? dateTime : applyTime;
    }
}
