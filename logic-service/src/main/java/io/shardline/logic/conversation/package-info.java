/** What is kept of conversations, and whether the store can keep it. */
@NullMarked
package io.shardline.logic.conversation;

import org.jspecify.annotations.NullMarked;
