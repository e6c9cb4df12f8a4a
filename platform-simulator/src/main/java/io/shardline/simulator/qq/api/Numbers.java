package io.shardline.simulator.qq.api;

import io.shardline.simulator.qq.http.ApiCall;
import io.shardline.simulator.qq.id.OpenIds;

/** Numbers in queries. */
final class Numbers {

    private Numbers() {}

    /** The {@code limit} of a list, between 1 and a maximum, which is also what is used for nonsense. */
    static int limit(ApiCall call, int max) {
        String text = call.query("limit").orElse("");
        return OpenIds.isDecimal(text) && text.length() < 10
                ? Math.clamp(Integer.parseInt(text), 1, max)
                : max;
    }

    /** Whether an id is larger than another, as unsigned numbers; false if one is no number. */
    static boolean isAfter(String id, String other) {
        return OpenIds.isDecimal(id) && OpenIds.isDecimal(other)
                && Long.compareUnsigned(Long.parseUnsignedLong(id), Long.parseUnsignedLong(other)) > 0;
    }
}
