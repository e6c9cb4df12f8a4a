/** Which bots this gateway serves, and whether it serves them. */
@NullMarked
package io.shardline.gateway.bot;

import org.jspecify.annotations.NullMarked;
