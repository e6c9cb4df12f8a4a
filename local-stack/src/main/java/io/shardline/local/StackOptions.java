package io.shardline.local;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a user may choose. Fields are set by the command line. */
final class StackOptions {

    @Option(names = "--shards", paramLabel = "N", defaultValue = "2", description = "Shards of the bot (default: ${DEFAULT-VALUE}; with a real bot: what the platform suggests).")
    int shards = 2;

    @Option(names = "--logic", paramLabel = "N", defaultValue = "1", description = "Logic services (default: ${DEFAULT-VALUE}).")
    int logicInstances = 1;

    @Option(names = "--redis", paramLabel = "HOST:PORT", description = "Use this Redis instead of an embedded one.")
    @Nullable
    String redis;

    @Option(names = "--kafka", paramLabel = "HOST:PORT[,...]", description = "Use these Kafka brokers instead of an embedded one.")
    @Nullable
    String kafka;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", description = "Port of the chat page and the simulated platform (default: ${DEFAULT-VALUE}).")
    int port = 8080;

    @Option(names = "--gateway-port", paramLabel = "PORT", defaultValue = "8081", description = "Port of the gateway's health and metrics (default: ${DEFAULT-VALUE}).")
    int gatewayPort = 8081;

    @Option(names = "--logic-port", paramLabel = "PORT", defaultValue = "8082", description = "Port of the first logic service's health and metrics; the next ones follow"
            + " (default: ${DEFAULT-VALUE}).")
    int logicPort = 8082;

    @Option(names = "--kafka-port", paramLabel = "PORT", defaultValue = "19092", description = "Port of the embedded Kafka (default: ${DEFAULT-VALUE}).")
    int kafkaPort = 19092;

    @Option(names = "--redis-port", paramLabel = "PORT", defaultValue = "16379", description = "Port of the embedded Redis (default: ${DEFAULT-VALUE}).")
    int redisPort = 16379;

    @Option(names = "--data", paramLabel = "DIR", defaultValue = ".shardline", description = "Where data and logs are kept while it runs; emptied at every start (default: ${DEFAULT-VALUE}).")
    Path data = Path.of(".shardline");

    @Option(names = "--plugins", paramLabel = "DIR", description = "Folder of further plugin jars.")
    @Nullable
    Path plugins;

    @Option(names = "--exit-with-parent", hidden = true, description = "Stop when the process that started this one ends.")
    boolean exitWithParent;
}
