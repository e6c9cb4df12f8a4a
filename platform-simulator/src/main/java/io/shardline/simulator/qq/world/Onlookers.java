package io.shardline.simulator.qq.world;

import java.util.List;
import java.util.function.Supplier;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Passes on what happens, if anybody watches that conversation. */
@Component
public final class Onlookers {

    private final ObjectProvider<Onlooker> onlookers;

    public Onlookers(ObjectProvider<Onlooker> onlookers) {
        this.onlookers = onlookers;
    }

    /** Tells it; the happening is only made if the conversation is watched. */
    public void tell(Conversation conversation, Supplier<Happening> happening) {
        if (conversation.listed()) {
            List<Onlooker> all = onlookers.stream().toList();
            if (!all.isEmpty()) {
                Happening told = happening.get();
                all.forEach(onlooker -> onlooker.on(told));
            }
        }
    }
}
