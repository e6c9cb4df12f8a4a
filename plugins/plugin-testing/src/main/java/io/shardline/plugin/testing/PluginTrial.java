package io.shardline.plugin.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.shardline.dto.action.BotAction;
import io.shardline.dto.envelope.ConversationKey;
import io.shardline.dto.envelope.EventId;
import io.shardline.dto.envelope.EventType;
import io.shardline.dto.event.BotEvent;
import io.shardline.dto.event.EventOrigin;
import io.shardline.dto.event.InteractionTriggered;
import io.shardline.dto.event.MessageReceived;
import io.shardline.dto.event.User;
import io.shardline.dto.message.Segment;
import io.shardline.plugin.BotPlugin;
import io.shardline.plugin.CommandContext;
import io.shardline.plugin.CommandInfo;
import io.shardline.plugin.EventContext;
import io.shardline.plugin.Handler;
import io.shardline.plugin.Registration;
import io.shardline.plugin.Text;

/** One plugin on trial: gives it events in a QQ group and shows what it asks for. For tests; not thread-safe. */
public final class PluginTrial {

    /** Where everything happens. */
    public static final ConversationKey CONVERSATION = ConversationKey.parse("qq/1/group/A");

    private static final EventOrigin ORIGIN = new EventOrigin(new EventId("cause"), new EventType("qq.TRIAL"),
            CONVERSATION, Instant.EPOCH);
    private static final User USER = new User("u", "alice", false, null);

    private final List<CommandInfo> commands = new ArrayList<>();
    private final Map<String, Handler<CommandContext>> commandHandlers = new HashMap<>();
    private final Map<String, Handler<EventContext<InteractionTriggered>>> buttonHandlers = new HashMap<>();
    private @Nullable Handler<EventContext<MessageReceived>> mentionHandler;

    /**
     * Lets the plugin register.
     *
     * @param others commands of other plugins that it shall see besides its own
     */
    public PluginTrial(BotPlugin plugin, CommandInfo... others) {
        plugin.register(new Taken());
        commands.addAll(List.of(others));
        commands.sort((a, b) -> a.name().compareTo(b.name()));
    }

    /** The commands that users have, sorted by name. */
    public List<CommandInfo> commands() {
        return List.copyOf(commands);
    }

    /** What it asks for when a user writes the command. */
    public List<BotAction> command(String name, String arguments) throws Exception {
        MessageReceived message = message(List.of(new Segment.Text("/" + name + " " + arguments)));
        TrialContext.Command context = new TrialContext.Command(message, commands(), arguments.strip());
        known(commandHandlers.get(name), "command " + name).handle(context);
        return context.actions();
    }

    /** What it asks for when a user writes that to the bot. */
    public List<BotAction> mention(List<Segment> content) throws Exception {
        TrialContext<MessageReceived> context = new TrialContext<>(message(content), commands());
        known(mentionHandler, "mention").handle(context);
        return context.actions();
    }

    /** What it asks for when a user presses the button. */
    public List<BotAction> press(String buttonId, String data) throws Exception {
        TrialContext<InteractionTriggered> context = new TrialContext<>(new InteractionTriggered(ORIGIN, "i1",
                InteractionTriggered.Kind.BUTTON, USER, buttonId, data, null, Map.of("type", "11")), commands());
        known(buttonHandlers.get(buttonId), "button " + buttonId).handle(context);
        return context.actions();
    }

    private static MessageReceived message(List<Segment> content) {
        return new MessageReceived(ORIGIN, "m1", USER, true, content);
    }

    private static <T> T known(@Nullable T handler, String what) {
        return Objects.requireNonNull(handler, () -> what + ": nothing is registered for it");
    }

    private final class Taken implements Registration {

        @Override
        public void command(String name, Text description, Handler<CommandContext> handler) {
            commands.add(new CommandInfo(name, description));
            commandHandlers.put(name, handler);
        }

        @Override
        public void mention(Handler<EventContext<MessageReceived>> handler) {
            mentionHandler = handler;
        }

        @Override
        public void button(String buttonId, Handler<EventContext<InteractionTriggered>> handler) {
            buttonHandlers.put(buttonId, handler);
        }

        @Override
        public <E extends BotEvent> void on(Class<E> type, Handler<EventContext<E>> handler) {
            throw new UnsupportedOperationException("a trial gives commands, mentions and presses only");
        }
    }
}
