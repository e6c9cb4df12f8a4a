package io.shardline.simulator.qq.bot;

import java.util.List;

/** Makes registries for tests. */
public final class RegisteredBots {

    private RegisteredBots() {}

    public static Bots of(Bot... bots) {
        return new Bots(new BotProperties(List.of(bots)));
    }
}
