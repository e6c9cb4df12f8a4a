package io.shardline.dto.event;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The platform decided about a message of the bot that it had held back.
 *
 * @param origin where it comes from; the time is that of the decision
 * @param auditId names the decision; the same as in {@code Outcome.Pending}
 * @param passed whether the message was sent
 * @param messageId the platform's id of the message, null if it was refused
 * @param guildId the channel's guild, null outside guilds
 * @param submittedAt when the bot had sent it, null if the platform does not say
 */
public record MessageAudited(
        EventOrigin origin,
        String auditId,
        boolean passed,
        @Nullable String messageId,
        @Nullable String guildId,
        @Nullable Instant submittedAt) implements BotEvent {}
