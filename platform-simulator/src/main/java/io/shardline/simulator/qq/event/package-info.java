/** Events of the QQ platform: what they carry, and sending them on their way. */
@NullMarked
package io.shardline.simulator.qq.event;

import org.jspecify.annotations.NullMarked;
