/** Lists the commands. */
@NullMarked
package io.shardline.plugin.help;

import org.jspecify.annotations.NullMarked;
