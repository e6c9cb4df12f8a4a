/** What the plugin answers. */
@NullMarked
package io.shardline.plugin.ping;

import org.jspecify.annotations.NullMarked;
