package io.shardline.logic.plugin;

import io.shardline.plugin.BotPlugin;
import io.shardline.plugin.Registration;
import io.shardline.plugin.Text;

/** A plugin for tests; loaded from a jar, so it is another class than the one that tests see. */
public final class SamplePlugin implements BotPlugin {

    @Override
    public void register(Registration registration) {
        registration.command("sample", Text.of("A sample", "示例"), context -> context.reply("sample"));
    }
}
