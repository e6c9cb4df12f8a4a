package io.shardline.logic.routing;

import io.shardline.dto.event.BotEvent;

/**
 * One handler and what it wants.
 *
 * @param plugin id of the plugin that it belongs to
 * @param trigger what it wants
 * @param task runs it
 */
public record Route(String plugin, Trigger trigger, Task task) {

    /** What a handler wants. */
    public sealed interface Trigger {

        /** A command of that name. */
        record Command(String name) implements Trigger {}

        /** A message to the bot that is no command. */
        record Mention() implements Trigger {}

        /** A press of a button with that id. */
        record Button(String id) implements Trigger {}

        /** Any event of that type. */
        record Type(Class<? extends BotEvent> type) implements Trigger {}
    }

    /** Runs a handler. */
    @FunctionalInterface
    public interface Task {
        /** Runs it on an event that fits the trigger; what it asks for goes to the recorder. */
        void run(BotEvent event, Recorder recorder) throws Exception;
    }
}
