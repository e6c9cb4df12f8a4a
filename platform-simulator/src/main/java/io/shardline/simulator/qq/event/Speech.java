package io.shardline.simulator.qq.event;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import io.shardline.simulator.qq.event.EventDraft.Carries;
import io.shardline.simulator.qq.id.PlatformIds;
import io.shardline.simulator.qq.rule.SwitchBoard;
import io.shardline.simulator.qq.world.Conversation;
import io.shardline.simulator.qq.world.Guild;
import io.shardline.simulator.qq.world.Happening;
import io.shardline.simulator.qq.world.Onlookers;

/** Lets users speak. */
@Component
public final class Speech {

    private final Emitter emitter;
    private final MessageContent content;
    private final SwitchBoard switches;
    private final PlatformIds ids;
    private final Onlookers onlookers;

    Speech(Emitter emitter, MessageContent content, SwitchBoard switches, PlatformIds ids, Onlookers onlookers) {
        this.emitter = emitter;
        this.content = content;
        this.switches = switches;
        this.ids = ids;
        this.onlookers = onlookers;
    }

    /** A user writes a message; the answer is the events that the bot gets, none if it does not get to see it. */
    public List<Emitted> speak(UserMessage message) {
        Conversation conversation = message.conversation();
        Guild guild = conversation.guild();
        if (guild != null) {
            guild.join(message.author());
        }
        synchronized (conversation) {
            List<Emitted> emitted = emit(message);
            onlookers.tell(conversation, () -> spoken(message, emitted));
            return emitted;
        }
    }

    private List<Emitted> emit(UserMessage message) {
        Conversation conversation = message.conversation();
        EventRoute route = Routes.of(conversation);
        var emitted = new ArrayList<Emitted>(1);
        for (String type : EventTypes.ofMessage(message, switches.gateway().fullGroupMention())) {
            Carries carries = emitted.isEmpty()
                    ? new Carries.NewMessage(null)
                    : new Carries.SameMessage(emitted.getFirst().message());
            emitted.add(emitter.emit(EventDraft.regular(type, route, conversation, carries,
                    number -> content.write(message, type, number))));
        }
        return emitted;
    }

    private Happening spoken(UserMessage message, List<Emitted> emitted) {
        long number = emitted.isEmpty() ? 0 : emitted.getFirst().number();
        String messageId = emitted.isEmpty() ? "" : ids.message(message.conversation().scene(), number);
        return new Happening.Spoken(message.conversation(), number, messageId,
                emitted.isEmpty() ? "" : ids.messageIndex(number), message.author(), message.text(), message.mention(),
                message.attachments().stream().filter(file -> file.contentType().startsWith("image/"))
                        .map(file -> new Happening.Picture(file.url(), file.contentType(), file.width(), file.height()))
                        .toList(),
                message.quote() == null ? null : message.quote().index(),
                emitted.stream().anyMatch(event -> !event.pushes().isEmpty()));
    }
}
