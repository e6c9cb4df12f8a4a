package io.shardline.dto.event;

import org.jspecify.annotations.Nullable;

/**
 * A message was taken back by its author or removed by somebody else.
 *
 * @param origin where it comes from
 * @param messageId the platform's id of the message
 * @param guildId the channel's guild, null in a direct message
 * @param author who had written it, null if the platform does not say
 * @param operatorId who removed it, null if the platform does not say
 */
public record MessageDeleted(
        EventOrigin origin,
        String messageId,
        @Nullable String guildId,
        @Nullable User author,
        @Nullable String operatorId) implements BotEvent {}
