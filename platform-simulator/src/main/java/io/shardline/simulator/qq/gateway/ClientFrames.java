package io.shardline.simulator.qq.gateway;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what clients send. Lenient where real clients differ: unknown fields, missing {@code d} of a heartbeat. */
final class ClientFrames {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int HEARTBEAT = 1;
    private static final int IDENTIFY = 2;
    private static final int RESUME = 6;

    private ClientFrames() {}

    static ClientFrame parse(byte[] frame) {
        JsonNode root;
        try {
            root = JSON.readTree(frame);
        } catch (JacksonException e) {
            return new ClientFrame.Malformed(e.getOriginalMessage());
        }
        JsonNode op = root.path("op");
        if (!op.isIntegralNumber() || !op.canConvertToInt()) {
            return new ClientFrame.Malformed("op: not a number");
        }
        return switch (op.asInt()) {
            case HEARTBEAT -> new ClientFrame.Heartbeat();
            case IDENTIFY -> identify(root.path("d"));
            case RESUME -> resume(root.path("d"));
            case 0, 7, 9, 10, 11, 12, 13 -> new ClientFrame.ServerOpcode(op.asInt());
            default -> new ClientFrame.UnknownOpcode(op.asInt());
        };
    }

    private static ClientFrame identify(JsonNode data) {
        if (!data.path("token").isString()) {
            return new ClientFrame.Malformed("d.token: missing");
        }
        JsonNode intents = data.path("intents");
        if (!intents.isMissingNode() && !intents.canConvertToLong()) {
            return new ClientFrame.Malformed("d.intents: not a number");
        }
        JsonNode shard = data.path("shard");
        int index = 0;
        int count = 1;
        if (!shard.isMissingNode() && !shard.isNull()) {
            boolean pair = shard.isArray() && shard.size() == 2 && shard.get(0).canConvertToInt()
                    && shard.get(1).canConvertToInt();
            index = pair ? shard.get(0).asInt() : -1;
            count = pair ? shard.get(1).asInt() : 0;
        }
        return new ClientFrame.Identify(data.path("token").asString(), intents.isMissingNode() ? 0 : intents.asLong(),
                index, count);
    }

    private static ClientFrame resume(JsonNode data) {
        if (!data.path("token").isString() || !data.path("session_id").isString()) {
            return new ClientFrame.Malformed("d.token, d.session_id: missing");
        }
        JsonNode sequence = data.path("seq");
        return new ClientFrame.Resume(data.path("token").asString(), data.path("session_id").asString(),
                sequence.canConvertToLong() ? sequence.asLong() : 0);
    }
}
