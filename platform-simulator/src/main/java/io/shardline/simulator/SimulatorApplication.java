package io.shardline.simulator;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The platforms, played locally. Runs on its own or next to other contexts in one process. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class SimulatorApplication {

    public static void main(String[] args) {
        application().run(args);
    }

    /** The application, not yet running; its settings are in {@code simulator.yml}. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(SimulatorApplication.class)
                .web(WebApplicationType.REACTIVE)
                .properties("spring.config.name=application,simulator");
    }
}
