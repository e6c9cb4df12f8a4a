package io.shardline.simulator.qq.world;

/** Is told what happens in conversations that people watch. Must not block. */
public interface Onlooker {

    void on(Happening happening);
}
