/** What holds for all of it. */
@NullMarked
package io.shardline.plugin.testing;

import org.jspecify.annotations.NullMarked;
