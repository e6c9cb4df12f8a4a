package io.shardline.logic.conversation;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Shows what voids a promise; never takes the service out of rotation, for a restart would not help. */
final class StoreHealth extends AbstractHealthIndicator {

    private final StoreChecks checks;

    StoreHealth(StoreChecks checks) {
        super("store could not be examined");
        this.checks = checks;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up();
        if (!checks.violations().isEmpty()) {
            builder.withDetail("violations", checks.violations());
        }
    }
}
