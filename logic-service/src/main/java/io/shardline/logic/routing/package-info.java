/** From an event to the handlers that want it. */
@NullMarked
package io.shardline.logic.routing;

import org.jspecify.annotations.NullMarked;
