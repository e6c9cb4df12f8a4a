package io.shardline.simulator.qq.event;

import org.jspecify.annotations.Nullable;

import io.shardline.simulator.fault.ShardPattern;

/**
 * To whom an event goes.
 *
 * @param bot app id
 * @param conversation written {@code bot/scene/id}
 * @param placement what decides the shard
 * @param onlyShard the shard to use instead, null to follow the placement
 */
public record EventRoute(String bot, String conversation, Placement placement, @Nullable ShardPattern onlyShard) {}
