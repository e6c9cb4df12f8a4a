/** Tries a plugin without any service. */
@NullMarked
package io.shardline.plugin.testing;

import org.jspecify.annotations.NullMarked;
