/** What happened on a platform, typed. */
@NullMarked
package io.shardline.dto.event;

import org.jspecify.annotations.NullMarked;
