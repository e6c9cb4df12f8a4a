/** Rules of the plugin API. */
@NullMarked
package io.shardline.plugin;

import org.jspecify.annotations.NullMarked;
