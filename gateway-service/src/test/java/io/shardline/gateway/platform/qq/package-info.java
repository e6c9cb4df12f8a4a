/** The QQ adapter. */
@NullMarked
package io.shardline.gateway.platform.qq;

import org.jspecify.annotations.NullMarked;
