/** What all platforms' API clients have in common. */
@NullMarked
package io.shardline.logic.platform;

import org.jspecify.annotations.NullMarked;
