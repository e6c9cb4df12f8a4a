package io.shardline.gateway.topic;

import java.util.List;
import java.util.concurrent.ExecutionException;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares the topics with what the promises demand, and remembers what is amiss. */
final class TopicChecks {

    private static final Logger log = LoggerFactory.getLogger(TopicChecks.class);

    private final TopicAdmin admin;
    private final TopicProperties properties;
    private volatile List<Violation> violations = List.of();

    TopicChecks(TopicAdmin admin, TopicProperties properties, MeterRegistry registry) {
        this.admin = admin;
        this.properties = properties;
        Gauge.builder("gateway.topic.violations", () -> violations.size())
                .description("Settings of the topics that void a promise").register(registry);
    }

    /** Looks once. A violation is logged when it appears. */
    List<Violation> run() throws InterruptedException, ExecutionException {
        List<Violation> before = violations;
        List<Violation> found = admin.facts(TopicSetup.NAMES).stream()
                .flatMap(topic -> TopicRules.check(topic, properties.retention()).stream()).toList();
        violations = found;
        found.stream().filter(violation -> !before.contains(violation)).forEach(violation -> log.atWarn()
                .setMessage("a store cannot keep a promise").addKeyValue("promise", violation.promise())
                .addKeyValue("problem", violation.problem()).log());
        return found;
    }

    List<Violation> violations() {
        return violations;
    }
}
