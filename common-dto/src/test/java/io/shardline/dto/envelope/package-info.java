/** Envelopes and their parts: what is taken, what is refused, and how it stands in a Kafka record. */
@NullMarked
package io.shardline.dto.envelope;

import org.jspecify.annotations.NullMarked;
