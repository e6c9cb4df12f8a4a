/** What a bot author compiles against: a plugin says which events it wants, and answers them. */
@NullMarked
package io.shardline.plugin;

import org.jspecify.annotations.NullMarked;
