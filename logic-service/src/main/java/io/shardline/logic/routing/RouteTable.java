package io.shardline.logic.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

import io.shardline.dto.event.BotEvent;
import io.shardline.dto.event.InteractionTriggered;
import io.shardline.dto.event.MessageReceived;
import io.shardline.logic.routing.Route.Trigger;

/** Finds the handlers that want an event. Immutable. */
public final class RouteTable {

    private final Map<String, Route> commands = new HashMap<>();
    private final Map<String, List<Route>> buttons = new HashMap<>();
    private final List<Route> mentions = new ArrayList<>();
    private final Map<Class<? extends BotEvent>, List<Route>> types = new HashMap<>();

    /**
     * A table of these routes.
     *
     * @throws IllegalArgumentException if two plugins claim the same command
     */
    public RouteTable(List<Route> routes) {
        for (Route route : routes) {
            switch (route.trigger()) {
                case Trigger.Command(var name) -> {
                    Route other = commands.putIfAbsent(name, route);
                    if (other != null) {
                        throw new IllegalArgumentException("command /" + name + ": claimed by the plugins "
                                + other.plugin() + " and " + route.plugin());
                    }
                }
                case Trigger.Mention _ -> mentions.add(route);
                case Trigger.Button(var id) -> buttons.computeIfAbsent(id, _ -> new ArrayList<>()).add(route);
                case Trigger.Type(var type) -> types.computeIfAbsent(type, _ -> new ArrayList<>()).add(route);
            }
        }
    }

    /** The handlers that want the event, by plugin; empty if there are none. */
    public SequencedMap<String, List<Route>> match(BotEvent event) {
        SequencedMap<String, List<Route>> matches = new TreeMap<>();
        types.forEach((type, routes) -> {
            if (type.isInstance(event)) {
                routes.forEach(route -> add(matches, route));
            }
        });
        switch (event) {
            case MessageReceived message when message.addressed() ->
                addressed(message).forEach(route -> add(matches, route));
            case InteractionTriggered interaction when interaction.kind() == InteractionTriggered.Kind.BUTTON -> buttons
                    .getOrDefault(interaction.buttonId(), List.of()).forEach(route -> add(matches, route));
            default -> {
            }
        }
        return matches;
    }

    private List<Route> addressed(MessageReceived message) {
        return CommandLine.parse(message.text()).filter(line -> commands.containsKey(line.name()))
                .map(line -> List.of(commands.get(line.name()))).orElse(mentions);
    }

    private static void add(Map<String, List<Route>> matches, Route route) {
        matches.computeIfAbsent(route.plugin(), _ -> new ArrayList<>()).add(route);
    }
}
