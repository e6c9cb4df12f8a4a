package io.shardline.embedded;

/** A port that something else listens on. */
public final class PortTakenException extends RuntimeException {

    private final int port;
    private final String purpose;

    PortTakenException(int port, String purpose, Throwable cause) {
        super("port " + port + " for " + purpose + ": taken by another process", cause);
        this.port = port;
        this.purpose = purpose;
    }

    /** The port. */
    public int port() {
        return port;
    }

    /** What it was wanted for. */
    public String purpose() {
        return purpose;
    }
}
