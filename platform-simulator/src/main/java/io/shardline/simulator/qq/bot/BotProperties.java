package io.shardline.simulator.qq.bot;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The bots that exist from the start.
 *
 * @param bots at most 1000
 */
@ConfigurationProperties("simulator.qq")
record BotProperties(@DefaultValue List<Bot> bots) {

    BotProperties {
        if (bots.size() > Bots.CAPACITY) {
            throw new IllegalArgumentException(
                    "simulator.qq.bots: " + bots.size() + " (expected: at most " + Bots.CAPACITY + ")");
        }
        bots = List.copyOf(bots);
    }
}
