package io.shardline.dto.event;

import org.jspecify.annotations.Nullable;

/**
 * The platform decided whether something that was written in a forum channel is published.
 *
 * @param origin where it comes from
 * @param guildId the channel's guild
 * @param authorId who wrote it
 * @param item what was decided about
 * @param passed whether it is published
 * @param reason why it is not, empty if it is
 * @param taskId names the request that created it, null if the platform does not say
 */
public record ForumItemAudited(
        EventOrigin origin,
        String guildId,
        String authorId,
        ForumItem item,
        boolean passed,
        String reason,
        @Nullable String taskId) implements BotEvent {}
