package io.shardline.logic.platform;

import io.shardline.dto.action.ActionId;
import io.shardline.dto.action.BotAction;
import io.shardline.dto.action.Outcome;
import io.shardline.dto.envelope.Platform;

/** Carries out actions on one platform. */
public interface PlatformClient {

    /** Which platform. */
    Platform platform();

    /**
     * Carries out one action; blocks. Repeats by itself what is safe to repeat.
     *
     * @param id the idempotency key is derived from it where the platform has one
     * @param journey the way of the event that caused it
     */
    Outcome perform(BotAction action, ActionId id, Journey journey) throws InterruptedException;
}
