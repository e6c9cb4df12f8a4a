package io.shardline.dto.event;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A user as member of a group or guild.
 *
 * @param user who
 * @param roles the platform's ids of the roles held, empty where it has none (QQ guilds: 2 admin, 4 owner, 5 channel
 *     admin, others made by the guild)
 * @param joinedAt since when, null if the platform does not say
 * @param directId the user's id in a chat with the bot alone, null if the platform does not say
 */
public record Member(User user, List<String> roles, @Nullable Instant joinedAt, @Nullable String directId) {

    public Member {
        roles = List.copyOf(roles);
    }
}
