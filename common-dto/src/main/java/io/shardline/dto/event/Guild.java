package io.shardline.dto.event;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A guild as an event shows it.
 *
 * @param id the platform's id
 * @param name display name, empty if the platform does not say
 * @param description what its owner says about it, may be empty
 * @param ownerId whose it is, null if the platform does not say
 * @param memberCount number of members, 0 if the platform does not say
 * @param maxMembers how many it can have, 0 if the platform does not say
 * @param joinedAt since when the bot is a member, null if the platform does not say
 */
public record Guild(
        String id,
        String name,
        String description,
        @Nullable String ownerId,
        int memberCount,
        int maxMembers,
        @Nullable Instant joinedAt) {}
