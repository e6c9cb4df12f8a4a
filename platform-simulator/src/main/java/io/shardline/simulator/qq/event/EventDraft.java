package io.shardline.simulator.qq.event;

import java.util.function.LongFunction;

import org.jspecify.annotations.Nullable;

import io.shardline.simulator.qq.world.Conversation;

/**
 * An event before it has a number.
 *
 * @param type its type
 * @param route to whom it goes
 * @param conversation where it happened, null for raw events in no known place
 * @param carries whether it carries a message
 * @param content its {@code d}, given the number of the message that it carries, else its own
 * @param outerId which outer id it gets
 * @param oddity what is wrong with it
 */
public record EventDraft(String type, EventRoute route, @Nullable Conversation conversation, Carries carries,
        LongFunction<byte[]> content, OuterId outerId, PlatformEvent.Oddity oddity) {

    /** Whether an event carries a message. */
    public sealed interface Carries {

        /** It is a notice. */
        record Nothing() implements Carries {}

        /** It brings a message for the first time; a tester may have chosen the message's id. */
        record NewMessage(@Nullable String chosenId) implements Carries {}

        /** It brings a message that another event has brought already. */
        record SameMessage(long number) implements Carries {}
    }

    /** Which outer id an event gets. */
    public sealed interface OuterId {

        /** One that the platform forms. */
        record Formed() implements OuterId {}

        /** One that a tester chose. */
        record Chosen(String id) implements OuterId {}

        /** None at all. */
        record Omitted() implements OuterId {}
    }

    /** An ordinary event. */
    static EventDraft regular(String type, EventRoute route, Conversation conversation, Carries carries,
            LongFunction<byte[]> content) {
        return new EventDraft(type, route, conversation, carries, content, new OuterId.Formed(),
                PlatformEvent.Oddity.NONE);
    }
}
