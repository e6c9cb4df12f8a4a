/** Tests. */
@NullMarked
package io.shardline.simulator.qq.http;

import org.jspecify.annotations.NullMarked;
