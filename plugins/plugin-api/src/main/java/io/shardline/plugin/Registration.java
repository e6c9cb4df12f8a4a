package io.shardline.plugin;

import io.shardline.dto.event.BotEvent;
import io.shardline.dto.event.InteractionTriggered;
import io.shardline.dto.event.MessageReceived;

/**
 * Takes down what a plugin wants. Handlers run on virtual threads, one event of a conversation at a time: they may block, and
 * must be thread-safe, because other conversations run at the same time. A handler may run more than once for the same event,
 * after a crash for example; what it gives to its context happens once all the same.
 */
public interface Registration {

    /**
     * Answers a command: a message to the bot that begins with {@code /name}.
     *
     * @param name lower-case letters, digits and hyphens; unique over all plugins
     * @param description one line for {@code /help}
     */
    void command(String name, Text description, Handler<CommandContext> handler);

    /** Answers messages to the bot that are no command of any plugin. */
    void mention(Handler<EventContext<MessageReceived>> handler);

    /**
     * Answers presses of the buttons with that id, wherever they stand. The platform has been told by then that the press was
     * taken.
     */
    void button(String buttonId, Handler<EventContext<InteractionTriggered>> handler);

    /** Sees every event of that type; {@code BotEvent} itself for all. */
    <E extends BotEvent> void on(Class<E> type, Handler<EventContext<E>> handler);
}
