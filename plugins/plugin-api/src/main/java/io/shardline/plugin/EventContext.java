package io.shardline.plugin;

import java.util.List;

import io.shardline.dto.action.ActionId;
import io.shardline.dto.action.BotAction;
import io.shardline.dto.event.BotEvent;
import io.shardline.dto.message.Segment;

/**
 * One event and the means to answer it. Valid until the handler returns, for its thread only.
 *
 * @param <E> the event
 */
public interface EventContext<E extends BotEvent> {

    /** What happened. */
    E event();

    /** The commands that users have, of all plugins, sorted by name. */
    List<CommandInfo> commands();

    /**
     * Records an action. It is carried out after the handler has returned, once, even if the handler runs again.
     *
     * @return names the action; the same for the same handler on the same event
     */
    ActionId act(BotAction action);

    /** Records a reply to the event, in its conversation. */
    ActionId reply(List<Segment> content);

    /** Records a reply in plain text. */
    default ActionId reply(String text) {
        return reply(List.of(new Segment.Text(text)));
    }
}
