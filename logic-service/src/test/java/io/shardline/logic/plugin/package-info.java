/** Loading plugins and running them. */
@NullMarked
package io.shardline.logic.plugin;

import org.jspecify.annotations.NullMarked;
