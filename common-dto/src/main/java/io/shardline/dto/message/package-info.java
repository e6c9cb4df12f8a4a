/** What messages are made of, in both directions. */
@NullMarked
package io.shardline.dto.message;

import org.jspecify.annotations.NullMarked;
