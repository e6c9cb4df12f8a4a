package io.shardline.dto.codec.qq;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Ways to break a frame: on the wire, or by a platform that sends other types than it used to. */
final class FrameMutations {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MAX_FLIPS = 6;
    private static final int MAX_SWAPS = 3;

    private static final List<JsonNode> VALUES = List.of(
            JSON.readTree("null"), JSON.readTree("true"), JSON.readTree("0"), JSON.readTree("-1"), JSON.readTree("1.5"),
            JSON.readTree("1e400"), JSON.readTree("99999999999999999999999999"), JSON.readTree("\"\""),
            JSON.readTree("\"0\""), JSON.readTree("\"<@!1>&amp;<faceType=1,faceId=\\\"2\\\",ext=\\\"e30=\\\">\""),
            JSON.readTree("\"{\\\"paragraphs\\\":[{\\\"elems\\\":[{\\\"text\\\":5}]}]}\""), JSON.readTree("[]"),
            JSON.readTree("{}"), JSON.readTree("[[[]]]"), JSON.readTree("[null,1,\"a\",{}]"),
            JSON.readTree("{\"id\":{\"id\":[]},\"text\":{\"text\":{}},\"msg_idx\":[]}"));

    private FrameMutations() {}

    /** Cuts, repeats, swaps or changes bytes. */
    static byte[] bytes(byte[] frame, Random random) {
        int from = random.nextInt(frame.length);
        int to = Math.min(frame.length, from + 1 + random.nextInt(40));
        return switch (random.nextInt(5)) {
            case 0 -> Arrays.copyOf(frame, from);
            case 1 -> joined(frame, 0, from, to, frame.length);
            case 2 -> joined(frame, 0, to, from, frame.length);
            case 3 -> joined(frame, from, frame.length, 0, from);
            default -> flipped(frame, random);
        };
    }

    /** Puts other values in the place of some, or under the name of others. */
    static byte[] types(byte[] frame, Random random) {
        JsonNode tree = JSON.readTree(frame);
        for (int i = random.nextInt(MAX_SWAPS); i >= 0; i--) {
            List<JsonNode> containers = new ArrayList<>();
            collect(tree, containers);
            JsonNode container = containers.get(random.nextInt(containers.size()));
            JsonNode value = random.nextInt(4) == 0
                    ? containers.get(random.nextInt(containers.size())).deepCopy()
                    : VALUES.get(random.nextInt(VALUES.size())).deepCopy();
            replace(container, value, random);
        }
        return tree.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void replace(JsonNode container, JsonNode value, Random random) {
        if (container instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = List.copyOf(object.propertyNames());
            object.set(names.get(random.nextInt(names.size())), value);
        } else if (container instanceof ArrayNode array) {
            if (array.isEmpty()) {
                array.add(value);
            } else {
                array.set(random.nextInt(array.size()), value);
            }
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainer()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private static byte[] flipped(byte[] frame, Random random) {
        byte[] flipped = frame.clone();
        for (int i = random.nextInt(MAX_FLIPS); i >= 0; i--) {
            int at = random.nextInt(flipped.length);
            flipped[at] = random.nextBoolean()
                    ? (byte) random.nextInt()
                    : (byte) "{}[]\":,\\0e-".charAt(random.nextInt(11));
        }
        return flipped;
    }

    private static byte[] joined(byte[] frame, int from1, int to1, int from2, int to2) {
        var out = new ByteArrayOutputStream(frame.length);
        out.write(frame, from1, to1 - from1);
        out.write(frame, from2, to2 - from2);
        return out.toByteArray();
    }
}
