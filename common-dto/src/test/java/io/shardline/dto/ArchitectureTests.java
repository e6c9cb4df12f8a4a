package io.shardline.dto;

import io.shardline.fixtures.ArchitectureContract;

class ArchitectureTests extends ArchitectureContract {

    ArchitectureTests() {
        super("io.shardline.dto");
    }
}
