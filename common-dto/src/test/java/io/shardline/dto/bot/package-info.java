/** Bot files, good and bad. */
@NullMarked
package io.shardline.dto.bot;

import org.jspecify.annotations.NullMarked;
