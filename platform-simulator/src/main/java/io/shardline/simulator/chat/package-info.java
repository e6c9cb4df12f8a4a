/** The backend of the page on which a person chats with a bot. */
@NullMarked
package io.shardline.simulator.chat;

import org.jspecify.annotations.NullMarked;
