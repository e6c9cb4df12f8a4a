/** Tests. */
@NullMarked
package io.shardline.simulator.chat;

import org.jspecify.annotations.NullMarked;
