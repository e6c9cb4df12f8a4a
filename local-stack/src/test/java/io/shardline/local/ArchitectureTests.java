package io.shardline.local;

import io.shardline.fixtures.ArchitectureContract;

class ArchitectureTests extends ArchitectureContract {

    ArchitectureTests() {
        super("io.shardline.local");
    }
}
