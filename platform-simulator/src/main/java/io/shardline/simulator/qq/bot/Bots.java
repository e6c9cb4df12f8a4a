package io.shardline.simulator.qq.bot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;

import org.springframework.stereotype.Component;

import io.shardline.simulator.json.InvalidFieldException;
import io.shardline.simulator.json.MissingThingException;

/** The registered bots. */
@Component
public final class Bots {

    static final int CAPACITY = 1_000;

    private final Map<String, Bot> byAppId = new ConcurrentSkipListMap<>();

    Bots(BotProperties properties) {
        properties.bots().forEach(this::add);
    }

    public Optional<Bot> find(String appId) {
        return Optional.ofNullable(byAppId.get(appId));
    }

    /** The bot that a request means; while there is only one, it need not be named. */
    public Bot require(Optional<String> appId) {
        if (appId.isPresent()) {
            return find(appId.get())
                    .orElseThrow(() -> new MissingThingException("bot: " + appId.get() + " is not registered"));
        }
        if (byAppId.size() != 1) {
            throw new InvalidFieldException(
                    "bot: missing (expected: one of " + String.join(", ", byAppId.keySet()) + ")");
        }
        return all().getFirst();
    }

    public List<Bot> all() {
        return List.copyOf(byAppId.values());
    }

    public void add(Bot bot) {
        if (byAppId.size() >= CAPACITY) {
            throw new InvalidFieldException("appId: " + CAPACITY + " bots exist already");
        }
        if (byAppId.putIfAbsent(bot.appId(), bot) != null) {
            throw new InvalidFieldException("appId: " + bot.appId() + " exists already");
        }
    }

    /** Replaces a registered bot's definition. */
    public Bot update(String appId, UnaryOperator<Bot> change) {
        Bot updated = byAppId.computeIfPresent(appId, (_, bot) -> change.apply(bot));
        if (updated == null) {
            throw new MissingThingException("bot: " + appId + " is not registered");
        }
        return updated;
    }

}
