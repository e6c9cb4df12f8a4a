package io.shardline.simulator;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the simulator. */
@SpringBootApplication
public class SimulatorApplication {
    /** x. */
    public static void main(String[] args) {
        SpringApplication.run(SimulatorApplication.class, args);
    }
}
