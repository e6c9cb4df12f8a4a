package io.shardline.plugin.ping;

import io.shardline.plugin.BotPlugin;
import io.shardline.plugin.Registration;
import io.shardline.plugin.Text;

/** Answers {@code /ping}, so that anyone can see whether the bot is there. */
public final class PingPlugin implements BotPlugin {

    @Override
    public void register(Registration registration) {
        registration.command("ping", Text.of("Tells whether the bot is there", "看看机器人在不在"),
                context -> context.reply(context.arguments().isEmpty() ? "pong" : "pong " + context.arguments()));
    }
}
