package io.shardline.simulator.qq.world;

import java.util.Arrays;

/** What a reply may refer to, and which replies there were. Guarded by the conversation's monitor. */
public final class Anchor {

    private static final long[] NONE = {};

    private final Conversation conversation;
    private final String type;
    private final long atMillis;
    private long[] sequences = NONE;

    Anchor(Conversation conversation, String type, long atMillis) {
        this.conversation = conversation;
        this.type = type;
        this.atMillis = atMillis;
    }

    public Conversation conversation() {
        return conversation;
    }

    /** Type of the event. */
    public String type() {
        return type;
    }

    public long atMillis() {
        return atMillis;
    }

    /** How many replies there were. */
    public int used() {
        return sequences.length;
    }

    /** Whether there was a reply with this {@code msg_seq}. */
    public boolean has(long sequence) {
        return Arrays.stream(sequences).anyMatch(used -> used == sequence);
    }

    public void use(long sequence) {
        sequences = Arrays.copyOf(sequences, sequences.length + 1);
        sequences[sequences.length - 1] = sequence;
    }
}
