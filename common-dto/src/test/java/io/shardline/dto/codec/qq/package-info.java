/** The QQ codec against samples of every frame, against leniency and against hostile input. */
@NullMarked
package io.shardline.dto.codec.qq;

import org.jspecify.annotations.NullMarked;
