package io.shardline.benchmarks;

import io.shardline.fixtures.ArchitectureContract;

class ArchitectureTests extends ArchitectureContract {

    ArchitectureTests() {
        super("io.shardline.benchmarks");
    }
}
