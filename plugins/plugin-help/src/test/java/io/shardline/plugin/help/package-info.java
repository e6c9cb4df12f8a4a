/** What the plugin answers. */
@NullMarked
package io.shardline.plugin.help;

import org.jspecify.annotations.NullMarked;
