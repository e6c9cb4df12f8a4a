package io.shardline.local;

import java.nio.file.Path;

import io.shardline.embedded.Ports;

/** Stacks that tests start: free ports, a folder of their own, and with {@code -Pdocker} stores in containers. */
final class TestStacks {

    private TestStacks() {}

    /** A stack that has not started anything but, where they are asked for, its containers. */
    static LocalStack prepare(Path folder, int shards, int logicInstances) {
        StackOptions options = options(folder, shards, logicInstances);
        if (!Boolean.getBoolean("it.docker")) {
            return new LocalStack(options);
        }
        return withContainers(options);
    }

    /** The same with embedded stores always: for tests that stop them. */
    static LocalStack prepareEmbedded(Path folder, int shards, int logicInstances) {
        return new LocalStack(options(folder, shards, logicInstances));
    }

    private static LocalStack withContainers(StackOptions options) {
        ContainerStores stores = ContainerStores.start();
        options.kafka = stores.kafka();
        options.redis = stores.redis();
        LocalStack stack = new LocalStack(options);
        stack.closeAtTheEnd(stores);
        return stack;
    }

    private static StackOptions options(Path folder, int shards, int logicInstances) {
        StackOptions options = new StackOptions();
        options.shards = shards;
        options.logicInstances = logicInstances;
        options.port = Ports.free();
        options.gatewayPort = Ports.free();
        options.logicPort = Ports.free(logicInstances);
        options.kafkaPort = Ports.free();
        options.redisPort = Ports.free();
        options.data = folder;
        return options;
    }
}
