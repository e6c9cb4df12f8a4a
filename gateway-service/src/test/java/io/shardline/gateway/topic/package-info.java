/** What the promises demand of topics. */
@NullMarked
package io.shardline.gateway.topic;

import org.jspecify.annotations.NullMarked;
