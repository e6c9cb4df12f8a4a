/** Access tokens of the QQ platform. */
@NullMarked
package io.shardline.simulator.qq.token;

import org.jspecify.annotations.NullMarked;
