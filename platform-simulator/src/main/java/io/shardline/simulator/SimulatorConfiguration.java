package io.shardline.simulator;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Random;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import io.shardline.simulator.json.WrittenForm;

/** Time and chance, which tests replace. */
@Configuration(proxyBeanMethods = false)
class SimulatorConfiguration {

    /**
     * Chance.
     *
     * @param seed makes ids and probabilities repeatable; default none
     */
    @ConfigurationProperties("simulator.random")
    record Chance(@Nullable Long seed) {}

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    RandomGenerator random(Chance chance) {
        return chance.seed() == null ? new SecureRandom() : new Random(chance.seed());
    }

    @Bean(destroyMethod = "dispose")
    @ConditionalOnMissingBean
    Scheduler timer() {
        return Schedulers.newSingle("simulator-timer", true);
    }

    /** Threads of its own: the shared ones would end with whichever context of this process closes first. */
    @Bean
    @ConditionalOnMissingBean
    ReactorResourceFactory reactorResources() {
        var resources = new ReactorResourceFactory();
        resources.setUseGlobalResources(false);
        return resources;
    }

    @Bean
    WrittenForm writtenForm() {
        return new WrittenForm();
    }
}
