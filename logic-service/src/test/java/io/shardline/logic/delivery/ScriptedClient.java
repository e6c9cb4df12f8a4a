package io.shardline.logic.delivery;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import io.shardline.dto.action.ActionId;
import io.shardline.dto.action.BotAction;
import io.shardline.dto.action.Outcome;
import io.shardline.dto.envelope.Platform;
import io.shardline.logic.platform.Journey;
import io.shardline.logic.platform.PlatformClient;

/** A platform that answers as it was told, else takes everything, and remembers what it was asked for. */
public final class ScriptedClient implements PlatformClient {

    /** What an action comes to that nothing was scripted for. */
    public static final Outcome SENT = new Outcome.Sent("m2", Instant.parse("2026-08-01T00:00:01Z"));

    private final Queue<Supplier<Outcome>> outcomes = new ArrayDeque<>();
    private final List<BotAction> performed = new CopyOnWriteArrayList<>();

    /** Lets the next action come to this. */
    public ScriptedClient then(Supplier<Outcome> outcome) {
        outcomes.add(outcome);
        return this;
    }

    /** The actions so far. */
    public List<BotAction> performed() {
        return performed;
    }

    @Override
    public Platform platform() {
        return Platform.QQ;
    }

    @Override
    public Outcome perform(BotAction action, ActionId id, Journey journey) {
        performed.add(action);
        Supplier<Outcome> scripted = outcomes.poll();
        return scripted == null ? SENT : scripted.get();
    }
}
