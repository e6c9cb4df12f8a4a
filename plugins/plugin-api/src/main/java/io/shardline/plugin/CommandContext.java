package io.shardline.plugin;

import io.shardline.dto.event.MessageReceived;

/** One command that a user wrote. */
public interface CommandContext extends EventContext<MessageReceived> {

    /** What followed the command's name, without surrounding white space. */
    String arguments();
}
