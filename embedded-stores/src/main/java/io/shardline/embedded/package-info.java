/** A real Kafka in this process and a real Redis beside it. */
@NullMarked
package io.shardline.embedded;

import org.jspecify.annotations.NullMarked;
