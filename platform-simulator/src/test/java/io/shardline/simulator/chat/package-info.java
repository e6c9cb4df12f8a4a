/** Tests of the page on which a person chats with a bot, in a real browser. */
@NullMarked
package io.shardline.simulator.chat;

import org.jspecify.annotations.NullMarked;
