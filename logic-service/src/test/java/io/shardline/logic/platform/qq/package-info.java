/** What goes to the platform, and what its answers mean. */
@NullMarked
package io.shardline.logic.platform.qq;

import org.jspecify.annotations.NullMarked;
