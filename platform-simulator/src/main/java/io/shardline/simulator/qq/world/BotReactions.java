package io.shardline.simulator.qq.world;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

import org.springframework.stereotype.Component;

/** Which reactions bots have set, the latest ten thousand. Thread-safe. */
@Component
public final class BotReactions {

    private static final int CAPACITY = 10_000;

    private final Set<Reaction> all = new LinkedHashSet<>();

    /**
     * A bot's reaction.
     *
     * @param bot app id
     * @param messageId to which message
     * @param type 1 system, 2 emoji
     * @param emoji id of the emoji
     */
    public record Reaction(String bot, String messageId, int type, String emoji) {}

    /** Sets it; false if it was set already. */
    public synchronized boolean set(Reaction reaction) {
        boolean added = all.add(reaction);
        if (all.size() > CAPACITY) {
            Iterator<Reaction> oldest = all.iterator();
            oldest.next();
            oldest.remove();
        }
        return added;
    }

    /** Takes it back; false if it was not set. */
    public synchronized boolean unset(Reaction reaction) {
        return all.remove(reaction);
    }
}
