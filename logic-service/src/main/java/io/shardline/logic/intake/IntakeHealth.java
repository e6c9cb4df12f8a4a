package io.shardline.logic.intake;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Up when this member takes part in reading events. */
final class IntakeHealth extends AbstractHealthIndicator {

    private final IntakeLifecycle intake;

    IntakeHealth(IntakeLifecycle intake) {
        super("intake could not be examined");
        this.intake = intake;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        String problem = intake.problem();
        if (problem == null) {
            builder.up();
        } else {
            builder.outOfService().withDetail("problem", problem);
        }
    }
}
