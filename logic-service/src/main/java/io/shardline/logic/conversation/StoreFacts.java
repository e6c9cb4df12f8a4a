package io.shardline.logic.conversation;

import java.util.Properties;

/**
 * What a Redis server is like.
 *
 * @param version its version, as in 7.0.15
 * @param evictionPolicy {@code maxmemory-policy}
 * @param appendOnly whether it writes an append-only file
 * @param scripts whether we may run scripts
 */
record StoreFacts(String version, String evictionPolicy, boolean appendOnly, boolean scripts) {

    /** From the answer to {@code INFO} and the trial of a script. */
    static StoreFacts of(Properties info, boolean scripts) {
        return new StoreFacts(info.getProperty("redis_version", "0"), info.getProperty("maxmemory_policy", "unknown"),
                "1".equals(info.getProperty("aof_enabled", "0")), scripts);
    }
}
