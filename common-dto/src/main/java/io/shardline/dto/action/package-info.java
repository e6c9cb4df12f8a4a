/** What a bot can be made to do, and what became of it. */
@NullMarked
package io.shardline.dto.action;

import org.jspecify.annotations.NullMarked;
