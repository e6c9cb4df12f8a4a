/** The topics that services share: created before their first use, and checked for what the promises rest on. */
@NullMarked
package io.shardline.gateway.topic;

import org.jspecify.annotations.NullMarked;
