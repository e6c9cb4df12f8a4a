/** Fetching a value once for many callers. */
@NullMarked
package io.shardline.dto.fetch;

import org.jspecify.annotations.NullMarked;
