/** Tests. */
@NullMarked
package io.shardline.simulator.qq.rule;

import org.jspecify.annotations.NullMarked;
