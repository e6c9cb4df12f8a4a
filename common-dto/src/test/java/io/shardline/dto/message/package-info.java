/** Reading content. */
@NullMarked
package io.shardline.dto.message;

import org.jspecify.annotations.NullMarked;
