package io.shardline.dto.codec.qq;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.shardline.dto.envelope.BotId;
import io.shardline.dto.envelope.ConversationKey;
import io.shardline.dto.envelope.EventId;
import io.shardline.dto.envelope.EventType;
import io.shardline.dto.envelope.Scene;
import io.shardline.dto.envelope.ShardId;

/**
 * One frame of the platform, as far as the connection's holder has to understand it. Sequences start at 1; 0 is a frame
 * without one, as webhooks deliver them.
 */
public sealed interface QqFrame {

    /**
     * An event for the bus.
     *
     * @param sequence its place in the session
     * @param type what happened
     * @param id what it is recognised by when it comes again
     * @param place where it happened, null if the frame names no conversation
     * @param time when it happened, null if the frame does not say
     */
    record Dispatch(
            long sequence, EventType type, EventId id, @Nullable QqPlace place, @Nullable Instant time)
            implements
                QqFrame {

        /** The conversation; that of the shard itself where the frame names none. */
        public ConversationKey conversation(BotId bot, int shardIndex) {
            return place == null
                    ? new ConversationKey(bot, Scene.SHARD, Integer.toString(shardIndex))
                    : place.of(bot);
        }
    }

    /**
     * A new session was made.
     *
     * @param sequence its place in the session
     * @param sessionId what a resume has to name
     * @param shard the slice that the platform gave, null if it states none; it may state {@code [0,0]}, which is none
     * @param userId the bot's own user id in guilds, null if the platform does not say
     */
    record Ready(long sequence, String sessionId, @Nullable ShardId shard, @Nullable String userId)
            implements
                QqFrame {}

    /** The old session goes on; all that was missed has been replayed before. */
    record Resumed(long sequence) implements QqFrame {}

    /** The first frame of a connection: how often to send heartbeats. */
    record Hello(Duration heartbeatInterval) implements QqFrame {}

    /** The platform asks for a heartbeat, and names the last sequence it knows of. */
    record HeartbeatRequested(long sequence) implements QqFrame {}

    /** A heartbeat arrived. */
    record HeartbeatAcknowledged() implements QqFrame {}

    /** The connection has served its time; the session can be resumed on another one. */
    record ReconnectRequested() implements QqFrame {}

    /** The platform refused to identify or resume. */
    record InvalidSession(boolean resumable) implements QqFrame {}

    /**
     * A webhook's address is to be validated.
     *
     * @param plainToken what to sign, after the time
     * @param eventTimestamp the time to sign, as text
     */
    record AddressValidation(String plainToken, String eventTimestamp) implements QqFrame {}

    /** A frame that this version does not know. */
    record Unknown(int opcode, long sequence) implements QqFrame {}
}
