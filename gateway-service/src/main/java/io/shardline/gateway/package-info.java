/** Holds the platforms' connections and puts every event on Kafka. */
@NullMarked
package io.shardline.gateway;

import org.jspecify.annotations.NullMarked;
