package io.shardline.gateway;

import io.shardline.fixtures.ArchitectureContract;

class ArchitectureTests extends ArchitectureContract {

    ArchitectureTests() {
        super("io.shardline.gateway");
    }
}
