package io.shardline.dto.event;

import org.jspecify.annotations.Nullable;

/**
 * A guild was created or the bot was added to it; it was updated; it was dissolved or the bot was removed from it.
 *
 * @param origin where it comes from
 * @param change what happened
 * @param guild how it is now; if deleted, how it was
 * @param operatorId who did it, null if the platform does not say
 */
public record GuildChanged(EventOrigin origin, Change change, Guild guild, @Nullable String operatorId)
        implements
            BotEvent {}
