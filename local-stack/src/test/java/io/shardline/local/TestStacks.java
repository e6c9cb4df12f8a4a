package io.shardline.local;

import java.nio.file.Path;

import io.shardline.embedded.Ports;

/** Options of stacks that tests start: free ports, a folder of their own. */
final class TestStacks {

    private TestStacks() {}

    static StackOptions options(Path folder, int shards, int logicInstances) {
        StackOptions options = new StackOptions();
        options.shards = shards;
        options.logicInstances = logicInstances;
        options.port = Ports.free();
        options.gatewayPort = Ports.free();
        options.logicPort = consecutive(logicInstances);
        options.kafkaPort = Ports.free();
        options.redisPort = Ports.free();
        options.data = folder;
        return options;
    }

    private static int consecutive(int count) {
        int first = Ports.free();
        for (int i = 1; i < count; i++) {
            Ports.requireFree(first + i, "a logic service");
        }
        return first;
    }
}
