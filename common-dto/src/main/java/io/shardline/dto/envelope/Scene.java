package io.shardline.dto.envelope;

/**
 * The kind of place a conversation happens in. Open for the scenes of platforms to come.
 *
 * @param name lower-case word, as it stands in a conversation key
 */
public record Scene(String name) {

    /** A group chat. */
    public static final Scene GROUP = new Scene("group");
    /** A chat between one user and the bot (QQ: c2c). */
    public static final Scene C2C = new Scene("c2c");
    /** A text channel of a guild. */
    public static final Scene CHANNEL = new Scene("channel");
    /** A direct message that was opened from a guild; its id is the virtual guild's. */
    public static final Scene DM = new Scene("dm");
    /** A guild as a whole: its members, its channels. */
    public static final Scene GUILD = new Scene("guild");
    /** Events that belong to no conversation; the id is the shard's index. */
    public static final Scene SHARD = new Scene("shard");

    private static final int MAX_LENGTH = 32;

    public Scene {
        if (name.isEmpty() || name.length() > MAX_LENGTH || !name.chars().allMatch(c -> (c >= 'a' && c <= 'z')
                || (c >= '0' && c <= '9'))) {
            throw new IllegalArgumentException("scene: " + name + " (expected: 1 to 32 of a-z and 0-9)");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
