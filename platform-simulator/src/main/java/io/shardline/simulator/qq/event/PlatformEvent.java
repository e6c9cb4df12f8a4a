package io.shardline.simulator.qq.event;

import org.jspecify.annotations.Nullable;

import io.shardline.simulator.fault.SequenceMode;

/** One event, ready to be pushed into any number of sessions. */
public final class PlatformEvent {

    private final long number;
    private final String type;
    private final @Nullable String id;
    private final byte[] data;
    private final EventRoute route;
    private final Oddity oddity;

    /**
     * What is deliberately wrong with an event.
     *
     * @param sequence how its {@code s} follows the one before
     * @param by how far it skips or goes back
     */
    public record Oddity(SequenceMode sequence, int by) {

        public static final Oddity NONE = new Oddity(SequenceMode.NEXT, 1);
    }

    /**
     * An event.
     *
     * @param number its number in the ledger
     * @param type its type
     * @param id the outer id, null to leave it out
     * @param data the content, JSON in UTF-8; not to be changed
     * @param route to whom it goes
     * @param oddity what is wrong with it
     */
    public PlatformEvent(long number, String type, @Nullable String id, byte[] data, EventRoute route, Oddity oddity) {
        this.number = number;
        this.type = type;
        this.id = id;
        this.data = data;
        this.route = route;
        this.oddity = oddity;
    }

    public long number() {
        return number;
    }

    public String type() {
        return type;
    }

    public @Nullable String id() {
        return id;
    }

    public byte[] data() {
        return data;
    }

    public EventRoute route() {
        return route;
    }

    public Oddity oddity() {
        return oddity;
    }

    /** The same event with another outer id, or none. */
    public PlatformEvent withId(@Nullable String otherId) {
        return new PlatformEvent(number, type, otherId, data, route, oddity);
    }

    /** The same event with another oddity. */
    public PlatformEvent withOddity(Oddity other) {
        return new PlatformEvent(number, type, id, data, route, other);
    }
}
