package io.shardline.dto.event;

/**
 * Somebody entered or left a voice or live channel.
 *
 * @param origin where it comes from
 * @param presence which of the two
 * @param guildId the channel's guild
 * @param channelKind what the channel is for
 * @param userId who
 */
public record ChannelPresenceChanged(
        EventOrigin origin, Presence presence, String guildId, Channel.Kind channelKind, String userId)
        implements
            BotEvent {

    /** Whether somebody is there now. */
    public enum Presence {
        /** They came. */
        ENTERED,
        /** They went. */
        LEFT
    }
}
