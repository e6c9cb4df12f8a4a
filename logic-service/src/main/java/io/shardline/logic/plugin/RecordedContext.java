package io.shardline.logic.plugin;

import java.util.List;
import java.util.function.Supplier;

import io.shardline.dto.action.ActionId;
import io.shardline.dto.action.BotAction;
import io.shardline.dto.action.ReplyAnchor;
import io.shardline.dto.event.BotEvent;
import io.shardline.dto.event.MessageReceived;
import io.shardline.dto.message.Segment;
import io.shardline.logic.routing.Recorder;
import io.shardline.plugin.CommandInfo;
import io.shardline.plugin.EventContext;

/** What a handler gets: the event, and a place to write down what it wants done. */
class RecordedContext<E extends BotEvent> implements EventContext<E> {

    private final E event;
    private final Recorder recorder;
    private final Supplier<List<CommandInfo>> commands;

    RecordedContext(E event, Recorder recorder, Supplier<List<CommandInfo>> commands) {
        this.event = event;
        this.recorder = recorder;
        this.commands = commands;
    }

    @Override
    public E event() {
        return event;
    }

    @Override
    public List<CommandInfo> commands() {
        return commands.get();
    }

    @Override
    public ActionId act(BotAction action) {
        if (!action.bot().equals(event.origin().bot())) {
            throw new IllegalArgumentException(
                    "action for " + action.bot() + " (expected: for the bot of the event, " + event.origin().bot()
                            + ")");
        }
        return recorder.record(action);
    }

    @Override
    public ActionId reply(List<Segment> content) {
        ReplyAnchor anchor = event instanceof MessageReceived message
                ? new ReplyAnchor.ToMessage(message.messageId())
                : new ReplyAnchor.ToEvent(event.origin().id().value());
        return act(new BotAction.SendMessage(event.origin().conversation(), content, anchor));
    }
}
