package io.shardline.simulator.chat;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.shardline.simulator.json.InvalidFieldException;
import io.shardline.simulator.json.MissingThingException;
import io.shardline.simulator.qq.bot.Bots;
import io.shardline.simulator.qq.event.Attachment;
import io.shardline.simulator.qq.event.Emitted;
import io.shardline.simulator.qq.event.Interactions;
import io.shardline.simulator.qq.event.Speech;
import io.shardline.simulator.qq.event.UserMessage;
import io.shardline.simulator.qq.id.Scene;
import io.shardline.simulator.qq.world.Conversation;
import io.shardline.simulator.qq.world.Person;
import io.shardline.simulator.qq.world.Worlds;

/** What people on the page do. */
@Component
final class ChatActs {

    private final Bots bots;
    private final Worlds worlds;
    private final Speech speech;
    private final Interactions interactions;
    private final Chronicle chronicle;

    /**
     * What somebody writes.
     *
     * @param user name or id
     * @param text what
     * @param mention whether the bot is meant
     * @param images pictures
     * @param quote index of a quoted message
     */
    record Words(String user, String text, boolean mention, List<Attachment> images, Optional<String> quote) {}

    /**
     * What a press did.
     *
     * @param action what the button does
     * @param entry the interaction or the message that came of it
     * @param enter whether a command was sent at once
     * @param insert text for the input field
     * @param url address to open
     */
    record PressResult(Entry.Action action, @Nullable Entry entry, @Nullable Boolean enter, @Nullable String insert,
            @Nullable String url) {}

    ChatActs(Bots bots, Worlds worlds, Speech speech, Interactions interactions, Chronicle chronicle) {
        this.bots = bots;
        this.worlds = worlds;
        this.speech = speech;
        this.interactions = interactions;
        this.chronicle = chronicle;
    }

    /** The conversation that a path names; it is listed from now on. */
    Conversation conversation(String bot, String scene, String id) {
        String appId = bots.require(Optional.of(bot)).appId();
        Scene known = ChatConversations.scene(scene).orElseThrow(
                () -> new InvalidFieldException("scene: " + scene + " (expected: channel, dm, group or c2c)"));
        Conversation conversation = worlds.of(appId).find(known, id)
                .orElseGet(() -> worlds.of(appId).conversation(known, id));
        conversation.list();
        return conversation;
    }

    Entry speak(Conversation conversation, Words words) {
        if (words.text().isEmpty() && words.images().isEmpty()) {
            throw new InvalidFieldException("text: empty (expected: a text or images)");
        }
        Person author = worlds.of(conversation.bot()).person(words.user());
        UserMessage.Quote quote = words.quote().map(index -> quote(conversation, index)).orElse(null);
        var message = new UserMessage(conversation, author, words.text(), words.mention(), words.images(), quote);
        History history = chronicle.of(conversation);
        synchronized (conversation) {
            List<Emitted> emitted = speech.speak(message);
            return emitted.isEmpty()
                    ? history.before(null, 1).getFirst()
                    : chronicle.findMessage(conversation, emitted.getFirst().number()).orElseThrow();
        }
    }

    PressResult press(Conversation conversation, String user, String entryId, String buttonId) {
        Entry.Replied entry = chronicle.of(conversation).find(entryId)
                .filter(Entry.Replied.class::isInstance).map(Entry.Replied.class::cast)
                .orElseThrow(() -> new MissingThingException("entry: " + entryId + " is no message of the bot"));
        List<List<Entry.Button>> keyboard = entry.body().keyboard();
        Entry.Button button = (keyboard == null ? List.<List<Entry.Button>>of() : keyboard).stream()
                .flatMap(List::stream).filter(candidate -> candidate.id().equals(buttonId)).findFirst()
                .orElseThrow(() -> new MissingThingException("button: " + buttonId + " is not on that message"));
        Person other = conversation.person();
        Person by = other == null ? worlds.of(conversation.bot()).person(user) : other;
        if (!button.onlyUsers().isEmpty() && !button.onlyUsers().contains(by.openId())
                && !button.onlyUsers().contains(by.guildId())) {
            throw new InvalidFieldException("user: " + user + " may not press this button");
        }
        return switch (button.action()) {
            case LINK -> new PressResult(Entry.Action.LINK, null, null, null, button.data());
            case CALLBACK ->
                new PressResult(Entry.Action.CALLBACK, call(conversation, by, entry, button), null, null, null);
            case COMMAND -> button.enter()
                    ? new PressResult(Entry.Action.COMMAND, speak(conversation,
                            new Words(user, button.data(), true, List.of(), Optional.empty())), true, null, null)
                    : new PressResult(Entry.Action.COMMAND, null, false, button.data(), null);
        };
    }

    /**
     * Inside the history's monitor, so that a fast bot's answer finds the entry that it changes. The conversation's monitor
     * is always taken before its history's.
     */
    private Entry call(Conversation conversation, Person by, Entry.Replied entry, Entry.Button button) {
        synchronized (conversation) {
            synchronized (chronicle.of(conversation)) {
                Interactions.Started started = interactions.press(
                        new Interactions.Press(conversation, by, button.id(), button.data(), entry.messageId()));
                return chronicle.pressed(conversation, started.id(), by, entry, button);
            }
        }
    }

    private UserMessage.Quote quote(Conversation conversation, String index) {
        for (Entry entry : chronicle.of(conversation).before(null, History.KEPT)) {
            if (entry instanceof Entry.Said said && said.index().equals(index)) {
                return new UserMessage.Quote(index, said.messageId(), said.text(), said.from().name(), false);
            }
            if (entry instanceof Entry.Replied replied && replied.index().equals(index)) {
                String text = replied.body().text() == null ? replied.body().markdown() : replied.body().text();
                return new UserMessage.Quote(index, replied.messageId(), text == null ? "" : text,
                        replied.from().name(),
                        true);
            }
        }
        throw new MissingThingException("quote: " + index + " is not in this conversation");
    }
}
