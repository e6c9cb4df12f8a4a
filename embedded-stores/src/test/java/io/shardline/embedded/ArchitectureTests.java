package io.shardline.embedded;

import io.shardline.fixtures.ArchitectureContract;

class ArchitectureTests extends ArchitectureContract {

    ArchitectureTests() {
        super("io.shardline.embedded");
    }
}
