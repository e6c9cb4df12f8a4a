/** Says back what is said to the bot. */
@NullMarked
package io.shardline.plugin.echo;

import org.jspecify.annotations.NullMarked;
