package io.shardline.dto.event;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.shardline.dto.message.Segment;

/**
 * What somebody wrote in a forum channel.
 *
 * @param guildId the channel's guild
 * @param authorId who wrote it
 * @param content what was written, in order; paragraphs end with a line break, links stand as text
 * @param postedAt when, null if the platform does not say
 */
public record ForumEntry(String guildId, String authorId, List<Segment> content, @Nullable Instant postedAt) {

    public ForumEntry {
        content = List.copyOf(content);
    }
}
