package io.shardline.logic.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import io.shardline.dto.event.BotEvent;
import io.shardline.dto.event.InteractionTriggered;
import io.shardline.dto.event.MessageReceived;
import io.shardline.logic.routing.Route;
import io.shardline.logic.routing.Route.Trigger;
import io.shardline.plugin.CommandContext;
import io.shardline.plugin.CommandInfo;
import io.shardline.plugin.EventContext;
import io.shardline.plugin.Handler;
import io.shardline.plugin.Registration;
import io.shardline.plugin.Text;

/** Takes down what one plugin wants. */
final class RouteCollector implements Registration {

    private static final Pattern COMMAND = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

    private final String plugin;
    private final Supplier<List<CommandInfo>> allCommands;
    private final List<Route> routes = new ArrayList<>();
    private final List<CommandInfo> commands = new ArrayList<>();

    /** Collects for that plugin; its contexts show all commands, known once everything is loaded. */
    RouteCollector(String plugin, Supplier<List<CommandInfo>> allCommands) {
        this.plugin = plugin;
        this.allCommands = allCommands;
    }

    @Override
    public void command(String name, Text description, Handler<CommandContext> handler) {
        if (!COMMAND.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "command: " + name + " (expected: up to 32 lower-case letters, digits and hyphens)");
        }
        commands.add(new CommandInfo(name, description));
        add(new Trigger.Command(name), (event, recorder) -> handler.handle(
                new RecordedCommand((MessageReceived) event, recorder, allCommands)));
    }

    @Override
    public void mention(Handler<EventContext<MessageReceived>> handler) {
        add(new Trigger.Mention(), (event, recorder) -> handler.handle(
                new RecordedContext<>((MessageReceived) event, recorder, allCommands)));
    }

    @Override
    public void button(String buttonId, Handler<EventContext<InteractionTriggered>> handler) {
        if (buttonId.isBlank()) {
            throw new IllegalArgumentException("button id: empty");
        }
        add(new Trigger.Button(buttonId), (event, recorder) -> handler.handle(
                new RecordedContext<>((InteractionTriggered) event, recorder, allCommands)));
    }

    @Override
    public <E extends BotEvent> void on(Class<E> type, Handler<EventContext<E>> handler) {
        add(new Trigger.Type(type), (event, recorder) -> handler.handle(
                new RecordedContext<>(type.cast(event), recorder, allCommands)));
    }

    LoadedPlugin collected(String version) {
        return new LoadedPlugin(plugin, version, List.copyOf(commands), List.copyOf(routes));
    }

    private void add(Trigger trigger, Route.Task task) {
        routes.add(new Route(plugin, trigger, task));
    }
}
