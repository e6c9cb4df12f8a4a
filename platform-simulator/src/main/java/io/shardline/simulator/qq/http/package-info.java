/** How the QQ platform takes and answers HTTP calls, whatever they are about. */
@NullMarked
package io.shardline.simulator.qq.http;

import org.jspecify.annotations.NullMarked;
