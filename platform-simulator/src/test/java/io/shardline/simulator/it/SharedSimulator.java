package io.shardline.simulator.it;

/** One simulator for all tests that leave its switches alone; each test brings its own bot. */
final class SharedSimulator {

    static final Simulator INSTANCE = start();

    private SharedSimulator() {}

    private static Simulator start() {
        Simulator simulator = Simulator.start();
        Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
        return simulator;
    }
}
