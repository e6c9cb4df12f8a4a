package io.shardline.simulator.qq.event;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.shardline.simulator.fault.ShardPattern;
import io.shardline.simulator.qq.event.EventDraft.OuterId;

/**
 * An event exactly as a tester wants it.
 *
 * @param bot app id
 * @param type any text
 * @param data any JSON
 * @param outerId which outer id it gets
 * @param oddity what is wrong with its {@code s}
 * @param shard where it goes, null to follow its ids
 */
public record RawEvent(String bot, String type, JsonNode data, OuterId outerId, PlatformEvent.Oddity oddity,
        @Nullable ShardPattern shard) {}
