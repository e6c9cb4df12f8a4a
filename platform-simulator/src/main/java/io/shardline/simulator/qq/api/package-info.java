/** The QQ platform's OpenAPI. */
@NullMarked
package io.shardline.simulator.qq.api;

import org.jspecify.annotations.NullMarked;
