package io.shardline.logic.routing;

import io.shardline.dto.action.ActionId;
import io.shardline.dto.action.BotAction;

/** Takes down what a handler asks for. */
@FunctionalInterface
public interface Recorder {

    /** Takes down one action; the id is the same whenever the same handler does the same on the same event. */
    ActionId record(BotAction action);
}
