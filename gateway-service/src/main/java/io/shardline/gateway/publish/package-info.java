/** From a received event to the broker's acknowledgement: the window in flight, the contiguous mark, the checkpoint. */
@NullMarked
package io.shardline.gateway.publish;

import org.jspecify.annotations.NullMarked;
