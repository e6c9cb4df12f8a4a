/** Reading payloads. */
@NullMarked
package io.shardline.dto.codec;

import org.jspecify.annotations.NullMarked;
