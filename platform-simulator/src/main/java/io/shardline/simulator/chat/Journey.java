package io.shardline.simulator.chat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Where the milliseconds of an answer went. Only for display: all but the total is what the bot's service says of itself.
 *
 * @param socketMs from the event's frame being written to its reception
 * @param brokerMs to its consumption
 * @param handlerMs to the end of its handling
 * @param apiMs to the arrival of the call
 * @param totalMs from the frame being written to the arrival of the call
 */
record Journey(@Nullable Double socketMs, @Nullable Double brokerMs, @Nullable Double handlerMs, @Nullable Double apiMs,
        double totalMs) {

    private static final Pattern PART = Pattern.compile("\\s*(received|consumed|handled|sent)=([0-9]{15,17})\\s*");
    private static final int MAX_HEADER = 200;
    private static final int PARTS = 4;

    /**
     * Takes a way apart; with an absent or garbled header only the total is known.
     *
     * @param pushedMicros when the frame was written
     * @param arrivedMicros when the call arrived
     * @param timing the header
     */
    static Journey of(long pushedMicros, long arrivedMicros, @Nullable String timing) {
        double total = millis(pushedMicros, arrivedMicros);
        Map<String, Long> moments = moments(timing);
        Long received = moments.get("received");
        Long consumed = moments.get("consumed");
        Long handled = moments.get("handled");
        if (received == null || consumed == null || handled == null) {
            return new Journey(null, null, null, null, total);
        }
        return new Journey(millis(pushedMicros, received), millis(received, consumed), millis(consumed, handled),
                millis(handled, arrivedMicros), total);
    }

    private static Map<String, Long> moments(@Nullable String timing) {
        var moments = new HashMap<String, Long>();
        if (timing == null || timing.length() > MAX_HEADER) {
            return moments;
        }
        for (String part : timing.split(",", PARTS + 1)) {
            Matcher matcher = PART.matcher(part);
            if (!matcher.matches() || moments.put(matcher.group(1), Long.valueOf(matcher.group(2))) != null) {
                return Map.of();
            }
        }
        return moments;
    }

    private static double millis(long from, long to) {
        return Math.round((to - from) / 10.0) / 100.0;
    }
}
