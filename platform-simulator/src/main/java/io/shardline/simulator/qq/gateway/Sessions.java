package io.shardline.simulator.qq.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;

import org.springframework.stereotype.Component;

import io.shardline.simulator.qq.bot.Bot;
import io.shardline.simulator.qq.rule.Quirks;

/** All sessions, attached or waiting to be resumed. */
@Component
final class Sessions {

    private final GatewayProperties properties;
    private final Clock clock;
    private final RandomGenerator random;
    private final Map<String, GatewaySession> byId = new ConcurrentHashMap<>();
    private final Map<String, List<GatewaySession>> byBot = new ConcurrentHashMap<>();

    Sessions(GatewayProperties properties, Clock clock, RandomGenerator random) {
        this.properties = properties;
        this.clock = clock;
        this.random = random;
    }

    /** Makes a session; its log starts with READY before any event can enter it. */
    GatewaySession create(Bot bot, ClientFrame.Identify identify, Quirks quirks) {
        if (byId.size() >= properties.maxSessions()) {
            byId.values().stream()
                    .filter(session -> session.detachedAt() != null)
                    .min(Comparator.comparing(session -> Optional.ofNullable(session.detachedAt()).orElse(Instant.MAX)))
                    .ifPresent(this::forget);
        }
        String id = new UUID(random.nextLong(), random.nextLong()).toString();
        var session = new GatewaySession(id, bot.appId(), identify, new SessionLog(properties.replayEvents()));
        session.appendHandshake(Handshakes.ready(session, bot, quirks), replayBytes());
        byId.put(id, session);
        byBot.computeIfAbsent(bot.appId(), _ -> new CopyOnWriteArrayList<>()).add(session);
        return session;
    }

    Optional<GatewaySession> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<GatewaySession> of(String bot) {
        return byBot.getOrDefault(bot, List.of());
    }

    void forget(GatewaySession session) {
        byId.remove(session.id());
        byBot.getOrDefault(session.bot(), new CopyOnWriteArrayList<>()).remove(session);
    }

    /** Forgets sessions that nobody resumed in time. */
    void expire(Duration retention) {
        Instant horizon = clock.instant().minus(retention);
        for (GatewaySession session : byId.values()) {
            Instant detached = session.detachedAt();
            if (detached != null && detached.isBefore(horizon)) {
                forget(session);
            }
        }
    }

    int size() {
        return byId.size();
    }

    /** How many bytes each session may keep for replay just now. */
    long replayBytes() {
        return properties.replayBytes(size());
    }
}
