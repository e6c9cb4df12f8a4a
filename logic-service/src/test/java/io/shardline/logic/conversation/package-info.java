/** What the promises demand of the store. */
@NullMarked
package io.shardline.logic.conversation;

import org.jspecify.annotations.NullMarked;
