/** The one format of bot files: which bots there are, and how to reach their platforms. */
@NullMarked
package io.shardline.dto.bot;

import org.jspecify.annotations.NullMarked;
