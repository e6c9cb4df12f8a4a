/** One shard's session with its platform: a pure state machine, and the runtime that acts for it. */
@NullMarked
package io.shardline.gateway.session;

import org.jspecify.annotations.NullMarked;
