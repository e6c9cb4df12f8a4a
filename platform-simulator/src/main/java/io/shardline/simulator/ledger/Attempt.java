package io.shardline.simulator.ledger;

import org.jspecify.annotations.Nullable;

/**
 * One attempt to authenticate a session.
 *
 * @param atUs when, in microseconds since the epoch
 * @param bot app id, empty if the token told none
 * @param shard written {@code index/count}
 * @param kind {@code identify} or {@code resume}
 * @param result {@code ready}, {@code resumed}, or how it was refused
 * @param session the session's id, empty if none was made
 * @param sincePreviousIdentifyMs time since the bot's previous identify, null if it had none
 */
public record Attempt(long atUs, String bot, String shard, String kind, String result, String session,
        @Nullable Long sincePreviousIdentifyMs) {}
