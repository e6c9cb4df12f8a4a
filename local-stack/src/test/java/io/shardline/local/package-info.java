/** The whole of Shardline, driven over its real ports. */
@NullMarked
package io.shardline.local;

import org.jspecify.annotations.NullMarked;
