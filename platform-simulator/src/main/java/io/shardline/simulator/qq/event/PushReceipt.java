package io.shardline.simulator.qq.event;

/**
 * One session took an event.
 *
 * @param session the session's id
 * @param shard written {@code index/count}
 * @param sequence the {@code s} it got there
 */
public record PushReceipt(String session, String shard, long sequence) {}
