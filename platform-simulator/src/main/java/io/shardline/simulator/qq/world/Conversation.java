package io.shardline.simulator.qq.world;

import org.jspecify.annotations.Nullable;

import io.shardline.simulator.qq.id.ConversationKey;
import io.shardline.simulator.qq.id.Scene;

/**
 * One place where a bot talks. Whoever decides about a message in it does so while holding its monitor, so that order and
 * counts are certain.
 */
public final class Conversation {

    private final ConversationKey key;
    private final String written;
    private final String name;
    private final @Nullable Guild guild;
    private final @Nullable Person person;
    private final String channelId;
    private volatile boolean botPresent = true;
    private volatile boolean activeAllowed = true;
    private volatile boolean fullMode;
    private volatile boolean listed;
    private long messages;

    /**
     * A conversation.
     *
     * @param key its platform name
     * @param name what people call it
     * @param guild where it lies, null for groups and c2c
     * @param person the other side of a direct message or c2c, else null
     * @param channelId the channel, empty for groups and c2c
     */
    Conversation(ConversationKey key, String name, @Nullable Guild guild, @Nullable Person person, String channelId) {
        this.key = key;
        this.written = key.toString();
        this.name = name;
        this.guild = guild;
        this.person = person;
        this.channelId = channelId;
    }

    public ConversationKey key() {
        return key;
    }

    public String bot() {
        return key.bot();
    }

    public Scene scene() {
        return key.scene();
    }

    public String id() {
        return key.id();
    }

    public String name() {
        return name;
    }

    public @Nullable Guild guild() {
        return guild;
    }

    public @Nullable Person person() {
        return person;
    }

    public String channelId() {
        return channelId;
    }

    /** Whether the bot is in the group or guild, or a friend of the user, and the channel exists. */
    public boolean botPresent() {
        return botPresent && (guild == null || key.scene() == Scene.DM || guild.botPresent());
    }

    public void setBotPresent(boolean present) {
        botPresent = present;
    }

    /** Whether active messages are welcome here. */
    public boolean activeAllowed() {
        return activeAllowed;
    }

    public void setActiveAllowed(boolean allowed) {
        activeAllowed = allowed;
    }

    /** Whether a group sends the bot every message. */
    public boolean fullMode() {
        return fullMode;
    }

    public void setFullMode(boolean full) {
        fullMode = full;
    }

    /** Whether people watch it: it is listed on the chat page and keeps a history. Load traffic does not. */
    public boolean listed() {
        return listed;
    }

    public void list() {
        listed = true;
    }

    /** The place of the next message among all of this conversation, whoever writes it; to be asked for inside its monitor. */
    public long nextPlace() {
        return ++messages;
    }

    /** The written form of the key. */
    @Override
    public String toString() {
        return written;
    }
}
