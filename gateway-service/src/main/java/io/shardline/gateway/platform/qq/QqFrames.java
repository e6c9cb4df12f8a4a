package io.shardline.gateway.platform.qq;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import io.shardline.dto.codec.qq.QqToken;
import io.shardline.dto.envelope.ShardId;

/** The frames that a client sends. */
final class QqFrames {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int HEARTBEAT = 1;
    private static final int IDENTIFY = 2;
    private static final int RESUME = 6;

    private QqFrames() {}

    static String identify(QqToken token, Collection<QqIntent> intents, ShardId shard) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("token", token.authorization());
        data.put("intents", QqIntent.mask(intents));
        data.put("shard", List.of(shard.index(), shard.count()));
        data.put("properties", Map.of("$os", "linux", "$browser", "shardline", "$device", "shardline"));
        return frame(IDENTIFY, data);
    }

    static String resume(QqToken token, String session, long sequence) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("token", token.authorization());
        data.put("session_id", session);
        data.put("seq", sequence);
        return frame(RESUME, data);
    }

    /** Before the first event of a session the sequence is null. */
    static String heartbeat(long sequence) {
        return frame(HEARTBEAT, sequence == 0 ? null : sequence);
    }

    private static String frame(int opcode, @Nullable Object data) {
        Map<String, @Nullable Object> frame = new LinkedHashMap<>();
        frame.put("op", opcode);
        frame.put("d", data);
        return JSON.writeValueAsString(frame);
    }
}
