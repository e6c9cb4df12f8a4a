/** What the plugin answers. */
@NullMarked
package io.shardline.plugin.echo;

import org.jspecify.annotations.NullMarked;
