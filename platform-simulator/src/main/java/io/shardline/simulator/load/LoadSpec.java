package io.shardline.simulator.load;

import java.util.EnumMap;
import java.util.Map;

import io.shardline.simulator.json.InvalidFieldException;
import io.shardline.simulator.json.JsonFields;
import io.shardline.simulator.qq.id.Scene;

/**
 * What load a tester wants.
 *
 * @param bot app id
 * @param rate events a second, 0 = as fast as possible
 * @param total events in all
 * @param conversations how many conversations
 * @param scenes shares of the scenes
 * @param text what users write, {@code {n}} becomes the event's number
 * @param payloadBytes size of the content, 0 = as it comes
 * @param hotShare share of all events that goes to the first conversation
 * @param waitForSockets whether to wait while sockets lag behind
 */
public record LoadSpec(String bot, double rate, long total, int conversations, Map<Scene, Double> scenes, String text,
        int payloadBytes, double hotShare, boolean waitForSockets) {

    private static final int MAX_RATE = 1_000_000;
    private static final long MAX_TOTAL = 1_000_000_000L;
    private static final int MAX_CONVERSATIONS = 200_000;
    private static final int MAX_PAYLOAD = 262_144;

    public LoadSpec {
        scenes = Map.copyOf(scenes);
    }

    /** Reads a request for this bot. */
    public static LoadSpec read(String bot, JsonFields fields) {
        fields.has("bot");
        double rate = fields.number("rate", 0, 0, MAX_RATE);
        if (!fields.has("total")) {
            throw new InvalidFieldException("total: missing (expected: 1 to " + MAX_TOTAL + ")");
        }
        var spec = new LoadSpec(bot, rate, fields.integer("total", 1L, 1, MAX_TOTAL),
                fields.integer("conversations", 100, 1, MAX_CONVERSATIONS), scenes(fields),
                fields.text("text", "load {n}"), fields.integer("payloadBytes", 0, 0, MAX_PAYLOAD),
                fields.number("hotShare", 0, 0, 1), fields.flag("waitForSockets", rate == 0));
        fields.end();
        return spec;
    }

    private static Map<Scene, Double> scenes(JsonFields fields) {
        var shares = new EnumMap<Scene, Double>(Scene.class);
        fields.object("scenes").ifPresent(object -> {
            for (Scene scene : Scene.values()) {
                double share = object.number(scene.wireName(), 0, 0, 1_000_000);
                if (share > 0) {
                    shares.put(scene, share);
                }
            }
            object.end();
        });
        if (shares.isEmpty()) {
            shares.put(Scene.GROUP, 1.0);
        }
        return shares;
    }
}
