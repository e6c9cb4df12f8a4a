package io.shardline.plugin;

/**
 * Answers events.
 *
 * @param <C> what it gets
 */
@FunctionalInterface
public interface Handler<C extends EventContext<?>> {

    /**
     * Answers one event. What it gave to the context is carried out when it returns, and forgotten if it throws.
     *
     * @throws Exception if it cannot; it may be tried again
     */
    void handle(C context) throws Exception;
}
