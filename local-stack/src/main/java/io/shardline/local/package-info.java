/** All of Shardline in one process, started and stopped by one command. */
@NullMarked
package io.shardline.local;

import org.jspecify.annotations.NullMarked;
