package io.shardline.gateway.platform;

import java.util.concurrent.CompletableFuture;

/** The connections of one bot. */
public interface BotConnections {

    /** Begins to connect; never blocks for long, and never gives up. */
    void start();

    /** Stops reading, waits until everything received is safe, closes resumably. */
    CompletableFuture<Void> drain();

    /** Closes resumably, at once. */
    void close();

    /** How it stands. */
    BotView view();
}
