/** Loads plugins and runs their handlers. */
@NullMarked
package io.shardline.logic.plugin;

import org.jspecify.annotations.NullMarked;
