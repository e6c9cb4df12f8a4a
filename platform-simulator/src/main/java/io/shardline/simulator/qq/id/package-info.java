/** Ids as the QQ platform forms them. */
@NullMarked
package io.shardline.simulator.qq.id;

import org.jspecify.annotations.NullMarked;
