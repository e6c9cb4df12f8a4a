package io.shardline.plugin.testing;

import java.util.ArrayList;
import java.util.List;

import io.shardline.dto.action.ActionId;
import io.shardline.dto.action.BotAction;
import io.shardline.dto.action.ReplyAnchor;
import io.shardline.dto.event.BotEvent;
import io.shardline.dto.event.MessageReceived;
import io.shardline.dto.message.Segment;
import io.shardline.plugin.CommandContext;
import io.shardline.plugin.CommandInfo;
import io.shardline.plugin.EventContext;

/** Remembers what a handler asks for. */
class TrialContext<E extends BotEvent> implements EventContext<E> {

    private final E event;
    private final List<CommandInfo> commands;
    private final List<BotAction> actions = new ArrayList<>();

    TrialContext(E event, List<CommandInfo> commands) {
        this.event = event;
        this.commands = commands;
    }

    List<BotAction> actions() {
        return List.copyOf(actions);
    }

    @Override
    public E event() {
        return event;
    }

    @Override
    public List<CommandInfo> commands() {
        return commands;
    }

    @Override
    public ActionId act(BotAction action) {
        actions.add(action);
        return ActionId.of(event.origin().id(), "trial", actions.size() - 1);
    }

    @Override
    public ActionId reply(List<Segment> content) {
        return act(new BotAction.SendMessage(event.origin().conversation(), content,
                event instanceof MessageReceived message
                        ? new ReplyAnchor.ToMessage(message.messageId())
                        : new ReplyAnchor.ToEvent(event.origin().id().value())));
    }

    /** The same for a command. */
    static final class Command extends TrialContext<MessageReceived> implements CommandContext {

        private final String arguments;

        Command(MessageReceived event, List<CommandInfo> commands, String arguments) {
            super(event, commands);
            this.arguments = arguments;
        }

        @Override
        public String arguments() {
            return arguments;
        }
    }
}
