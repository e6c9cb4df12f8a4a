/** QQ official bots: frames to events. */
@NullMarked
package io.shardline.dto.codec.qq;

import org.jspecify.annotations.NullMarked;
