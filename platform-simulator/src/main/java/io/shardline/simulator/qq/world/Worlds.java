package io.shardline.simulator.qq.world;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

/** The worlds of all bots. Openids differ from bot to bot, so each bot has its own. */
@Component
public final class Worlds {

    private final Map<String, BotWorld> byBot = new ConcurrentHashMap<>();

    public BotWorld of(String appId) {
        return byBot.computeIfAbsent(appId, BotWorld::new);
    }
}
