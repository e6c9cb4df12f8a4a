/** Which handlers want an event. */
@NullMarked
package io.shardline.logic.routing;

import org.jspecify.annotations.NullMarked;
