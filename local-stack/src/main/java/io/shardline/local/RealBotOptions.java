package io.shardline.local;

import java.net.URI;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A bot of the real platform. Fields are set by the command line. */
final class RealBotOptions {

    @Option(names = "--bot", paramLabel = "PLATFORM", required = true, description = "Serve a real bot of this platform (qq) instead of the simulated one.")
    String platform = "qq";

    @Option(names = "--app-id", paramLabel = "ID", required = true, description = "The bot's app id.")
    String appId = "";

    @Option(names = "--secret-file", paramLabel = "FILE", required = true, description = "File with the bot's app secret. A secret on the command line could be read by others.")
    Path secretFile = Path.of("");

    @Option(names = "--sandbox", description = "Use the platform's sandbox.")
    boolean sandbox;

    @Option(names = "--api-url", paramLabel = "URL", description = "Another base of the OpenAPI, for example a proxy.")
    @Nullable
    URI apiUrl;

    @Option(names = "--token-url", paramLabel = "URL", description = "Another address for tokens.")
    @Nullable
    URI tokenUrl;
}
