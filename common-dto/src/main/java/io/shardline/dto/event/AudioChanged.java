package io.shardline.dto.event;

/**
 * The bot's own sound in a voice channel changed its state.
 *
 * @param origin where it comes from
 * @param state what the sound does now
 * @param guildId the channel's guild
 * @param url what is played, empty if the platform does not say
 * @param text what the channel shows about it, empty if the platform does not say
 */
public record AudioChanged(EventOrigin origin, State state, String guildId, String url, String text)
        implements
            BotEvent {

    /** What the bot's sound does. */
    public enum State {
        /** It began to play. */
        STARTED,
        /** It played to its end. */
        FINISHED,
        /** The bot took the microphone. */
        MICROPHONE_ON,
        /** The bot left the microphone. */
        MICROPHONE_OFF
    }
}
