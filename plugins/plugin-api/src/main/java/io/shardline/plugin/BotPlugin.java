package io.shardline.plugin;

/**
 * A piece of a bot's behaviour. Its jar names the implementation, which has a public constructor without parameters, in
 * {@code META-INF/services/io.shardline.plugin.BotPlugin}, and itself in its manifest: {@code Plugin-Id} (lower-case letters,
 * digits and hyphens), {@code Plugin-Version}, {@code Plugin-Provider}.
 *
 * <pre>
 * public final class PingPlugin implements BotPlugin {
 *     &#64;Override
 *     public void register(Registration registration) {
 *         registration.command("ping", Text.of("Tells that the bot is there", "看看机器人在不在"),
 *                 context -&gt; context.reply("pong"));
 *     }
 * }
 * </pre>
 */
public interface BotPlugin {

    /** Says which events it wants. Called once, before the first of them. */
    void register(Registration registration);
}
