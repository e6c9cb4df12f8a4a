package io.shardline.simulator.json;

/** A request names something that does not exist. */
public final class MissingThingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MissingThingException(String message) {
        super(message);
    }
}
