package io.shardline.logic;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The logic service. Its settings have defaults in {@code logic.yml}; {@code application.yml} is read as well. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class LogicApplication {

    /** Starts the service. */
    public static void main(String[] args) {
        application().run(args);
    }

    /** The service before its start, for whoever runs it inside another process. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(LogicApplication.class)
                .properties("spring.config.name=logic,application");
    }
}
