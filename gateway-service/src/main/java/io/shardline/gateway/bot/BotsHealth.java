package io.shardline.gateway.bot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

import io.shardline.gateway.platform.BotView;
import io.shardline.gateway.session.Phase;
import io.shardline.gateway.session.SessionView;
import io.shardline.gateway.topic.TopicLifecycle;

/** Up when the topics are ready and every shard is live, or stopped for a reason that a restart would not cure. */
final class BotsHealth extends AbstractHealthIndicator {

    private final Bots bots;
    private final TopicLifecycle topics;

    BotsHealth(Bots bots, TopicLifecycle topics) {
        super("bots could not be examined");
        this.bots = bots;
        this.topics = topics;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        List<BotView> views = bots.views();
        boolean settled = topics.problem() == null && views.stream().allMatch(BotsHealth::settled);
        builder.status(settled ? "UP" : "OUT_OF_SERVICE");
        if (topics.problem() != null) {
            builder.withDetail("topics", topics.problem());
        }
        if (!topics.violations().isEmpty()) {
            builder.withDetail("violations", topics.violations());
        }
        if (!bots.problems().isEmpty()) {
            builder.withDetail("botFiles", bots.problems());
        }
        views.forEach(view -> builder.withDetail(view.bot().toString(), detail(view)));
    }

    private static boolean settled(BotView view) {
        return !view.shards().isEmpty() && view.shards().stream()
                .allMatch(shard -> shard.phase() == Phase.READY || shard.phase() == Phase.STOPPED);
    }

    private static Map<String, Object> detail(BotView view) {
        Map<String, Object> detail = new LinkedHashMap<>();
        if (view.problem() != null) {
            detail.put("problem", view.problem());
        }
        detail.put("intentsGranted", view.grantedIntents());
        detail.put("intentsToApplyFor", view.refusedIntents());
        Map<String, Object> shards = new LinkedHashMap<>();
        view.shards().forEach(shard -> shards.put(shard.shard().shard().toString(), describe(shard)));
        detail.put("shards", shards);
        return detail;
    }

    private static String describe(SessionView shard) {
        return shard.stopReason() == null ? shard.phase().name() : shard.phase() + ": " + shard.stopReason().advice();
    }
}
