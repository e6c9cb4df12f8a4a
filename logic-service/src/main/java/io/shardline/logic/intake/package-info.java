/** From the topic to one event at a time per conversation, and back to the offset that is committed. */
@NullMarked
package io.shardline.logic.intake;

import org.jspecify.annotations.NullMarked;
