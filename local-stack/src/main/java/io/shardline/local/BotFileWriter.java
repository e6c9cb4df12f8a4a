package io.shardline.local;

import java.net.URI;
import java.nio.file.Files;

import org.jspecify.annotations.Nullable;

/** Writes the bot files that the services read. */
final class BotFileWriter {

    private BotFileWriter() {}

    /** The simulator's bot. */
    static String simulated(URI platform, int shards) {
        return """
            platform: qq
            app-id: "%s"
            secret: %s
            shards: %d
            api-url: %s
            token-url: %s/app/getAppAccessToken
            timings: true
            """.formatted(LocalStack.SIMULATED_APP_ID, LocalStack.SIMULATED_SECRET, shards, platform, platform);
    }

    /**
     * A real bot.
     *
     * @param shards how many, null for what the platform suggests
     * @throws StackException if the options do not describe one
     */
    static String real(RealBotOptions bot, @Nullable Integer shards) {
        if (!"qq".equals(bot.platform)) {
            throw new StackException("--bot " + bot.platform + " (expected: qq)");
        }
        if (!bot.appId.matches("[0-9]{1,20}")) {
            throw new StackException("--app-id " + bot.appId + " (expected: up to 20 digits)");
        }
        if (!Files.isReadable(bot.secretFile)) {
            throw new StackException(
                    "--secret-file " + bot.secretFile + " (expected: a readable file with the app secret)");
        }
        StringBuilder file = new StringBuilder();
        file.append("platform: qq\napp-id: \"").append(bot.appId).append("\"\n");
        file.append("secret-file: \"").append(quoted(bot.secretFile.toAbsolutePath().toString())).append("\"\n");
        file.append("sandbox: ").append(bot.sandbox).append('\n');
        file.append("shards: ").append(shards == null ? "auto" : shards.toString()).append('\n');
        if (bot.apiUrl != null) {
            file.append("api-url: \"").append(bot.apiUrl).append("\"\n");
        }
        if (bot.tokenUrl != null) {
            file.append("token-url: \"").append(bot.tokenUrl).append("\"\n");
        }
        return file.toString();
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
