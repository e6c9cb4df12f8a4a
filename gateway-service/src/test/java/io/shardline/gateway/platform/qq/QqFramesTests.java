package io.shardline.gateway.platform.qq;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.shardline.dto.codec.qq.QqToken;
import io.shardline.dto.envelope.ShardId;

class QqFramesTests {

    private static final QqToken TOKEN = new QqToken("v3Kq", Instant.EPOCH);

    @Test
    void identifyNamesTokenIntentsAndShard() {
        assertThat(json(QqFrames.identify(TOKEN, List.of(QqIntent.GROUP_AND_C2C_EVENT, QqIntent.PUBLIC_GUILD_MESSAGES),
                new ShardId(1, 4)))).isEqualTo(json("""
                    {"op":2,"d":{"token":"QQBot v3Kq","intents":1107296256,"shard":[1,4],
                     "properties":{"$os":"linux","$browser":"shardline","$device":"shardline"}}}
                    """));
    }

    @Test
    void resumeNamesSessionAndSequence() {
        assertThat(QqFrames.resume(TOKEN, "6a1f", 1337))
                .isEqualTo("{\"op\":6,\"d\":{\"token\":\"QQBot v3Kq\",\"session_id\":\"6a1f\",\"seq\":1337}}");
    }

    @Test
    void aSequenceMayBeLargerThan32Bits() {
        assertThat(QqFrames.heartbeat(5_000_000_000L)).isEqualTo("{\"op\":1,\"d\":5000000000}");
    }

    @Test
    void beforeTheFirstEventAHeartbeatNamesNone() {
        assertThat(QqFrames.heartbeat(0)).isEqualTo("{\"op\":1,\"d\":null}");
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
