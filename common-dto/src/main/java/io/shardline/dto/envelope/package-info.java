/** The record of one event on the bus: its identity, its conversation, and its mapping to Kafka. */
@NullMarked
package io.shardline.dto.envelope;

import org.jspecify.annotations.NullMarked;
