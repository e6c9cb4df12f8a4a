package io.shardline.dto.event;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Somebody answered the bot's offer to send them certain messages.
 *
 * @param origin where it comes from
 * @param userId who, null if the platform does not say
 * @param answers one per kind of message
 */
public record SubscriptionsChanged(EventOrigin origin, @Nullable String userId, List<Answer> answers)
        implements
            BotEvent {

    public SubscriptionsChanged {
        answers = List.copyOf(answers);
    }

    /**
     * The answer about one kind of message.
     *
     * @param accepted whether they want it
     * @param templateId the platform's id of the kind
     * @param customTemplateId the bot's own id of the kind, empty if none
     * @param subscriptionId names the subscription, empty if none
     * @param answeredAt when they answered, null if the platform does not say
     */
    public record Answer(
            boolean accepted,
            String templateId,
            String customTemplateId,
            String subscriptionId,
            @Nullable Instant answeredAt) {}
}
