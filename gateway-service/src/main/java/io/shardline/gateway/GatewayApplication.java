package io.shardline.gateway;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The gateway service. Its settings have defaults in {@code gateway.yml}; {@code application.yml} is read as well. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GatewayApplication {

    /** Starts the service. */
    public static void main(String[] args) {
        application().run(args);
    }

    /** The service before its start, for whoever runs it inside another process. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(GatewayApplication.class)
                .properties("spring.config.name=gateway,application");
    }
}
