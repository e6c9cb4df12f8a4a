package io.shardline.logic.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.shardline.dto.action.ActionOutcome;
import io.shardline.dto.action.BotAction;
import io.shardline.dto.action.Outcome;
import io.shardline.dto.envelope.Envelope;
import io.shardline.dto.envelope.Platform;
import io.shardline.logic.platform.Journey;
import io.shardline.logic.platform.PlatformClient;
import io.shardline.logic.plugin.PluginRunner.Recorded;

/** Carries out what handlers asked for, and tells what became of it. */
public final class Deliveries {

    private final Map<Platform, PlatformClient> clients;
    private final RecordSender sender;
    private final DeliveryMetrics metrics;
    private final Clock clock;

    Deliveries(List<PlatformClient> clients, RecordSender sender, DeliveryMetrics metrics, Clock clock) {
        this.clients = clients.stream().collect(Collectors.toMap(PlatformClient::platform, client -> client));
        this.sender = sender;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Carries out one action on behalf of an event; returns when its outcome is on the bus. Blocks. */
    public void deliver(Recorded recorded, Envelope cause, Journey journey) throws InterruptedException {
        BotAction action = recorded.action();
        PlatformClient client = clients.get(action.bot().platform());
        Outcome outcome = client == null
                ? new Outcome.Refused("unknown-platform", "nothing serves " + action.bot().platform())
                : client.perform(action, recorded.id(), journey);
        metrics.settled(action, outcome, journey.received());
        sender.send(new ActionOutcome(recorded.id(), action.getClass().getSimpleName(), cause.id(), recorded.plugin(),
                cause.conversation(), outcome, clock.instant()).toRecord());
    }
}
