package io.shardline.simulator.chat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.shardline.simulator.chat.Entry.Author;
import io.shardline.simulator.chat.Entry.Reaction;
import io.shardline.simulator.chat.Entry.State;
import io.shardline.simulator.ledger.Ledger;
import io.shardline.simulator.qq.bot.Bot;
import io.shardline.simulator.qq.bot.Bots;
import io.shardline.simulator.qq.world.Conversation;
import io.shardline.simulator.qq.world.Happening;
import io.shardline.simulator.qq.world.Onlooker;
import io.shardline.simulator.qq.world.Person;

/** Turns what happens into entries of histories. */
@Component
final class Chronicle implements Onlooker {

    private static final int MAX_REFERENCES = 50_000;

    private final Bots bots;
    private final Ledger ledger;
    private final Clock clock;
    private final AtomicLong ids = new AtomicLong();
    private final AtomicLong revisions = new AtomicLong();
    private final Map<Conversation, History> histories = new ConcurrentHashMap<>();
    /** Entry ids by message id, by message number and by interaction. */
    private final Map<String, String> references = new LinkedHashMap<>();

    Chronicle(Bots bots, Ledger ledger, Clock clock) {
        this.bots = bots;
        this.ledger = ledger;
        this.clock = clock;
    }

    History of(Conversation conversation) {
        return histories.computeIfAbsent(conversation, _ -> new History());
    }

    @Override
    public void on(Happening happening) {
        History history = of(happening.conversation());
        synchronized (history) {
            switch (happening) {
                case Happening.Spoken spoken -> said(history, spoken);
                case Happening.BotSpoke spoke -> replied(history, spoke);
                case Happening.Edited edited -> change(history, edited.messageId(), Entry.Replied.class,
                        entry -> entry.with(nextRevision(), BodyReader.read(edited.body(), null)));
                case Happening.Recalled recalled -> change(history, recalled.messageId(), Entry.Replied.class,
                        entry -> entry.with(nextRevision(), State.RECALLED));
                case Happening.Audited audited -> change(history, audited.messageId(), Entry.Replied.class,
                        entry -> entry.with(nextRevision(), audited.passed() ? State.DELIVERED : State.REJECTED));
                case Happening.Typing typing -> history.send(new ChatEvent.Typing(typing.seconds()));
                case Happening.Reacted reacted -> change(history, reacted.messageId(), Entry.Replied.class,
                        entry -> entry.with(nextRevision(), reactions(entry, reacted)));
                case Happening.Interacted interacted -> change(history, interacted.interaction(), Entry.Pressed.class,
                        entry -> new Entry.Pressed(entry.id(), nextRevision(), entry.from(), entry.at(), entry.target(),
                                entry.button(), entry.label(), interacted.state(), interacted.code(),
                                interacted.afterMillis()));
                case Happening.Noticed noticed -> history.put(new Entry.Notice(nextId(), nextRevision(),
                        author(noticed.conversation(), noticed.by()), clock.instant(), noticed.type()));
            }
        }
    }

    /** Adds a pressed button, whose state changes later. */
    Entry pressed(Conversation conversation, String interaction, Person by, Entry.Replied target, Entry.Button button) {
        String id = nextId();
        remember(interaction, id);
        var entry = new Entry.Pressed(id, nextRevision(), author(conversation, by), clock.instant(), target.id(),
                button.id(), button.label(), Happening.InteractionState.SPINNING, null, null);
        of(conversation).put(entry);
        return entry;
    }

    /** The entry of a message that was just spoken. */
    Optional<Entry> findMessage(Conversation conversation, long number) {
        return lookup(Long.toString(number)).flatMap(of(conversation)::find);
    }

    private void said(History history, Happening.Spoken spoken) {
        String id = nextId();
        if (spoken.number() != 0) {
            remember(spoken.messageId(), id);
            remember(Long.toString(spoken.number()), id);
        }
        history.put(new Entry.Said(id, nextRevision(), author(spoken.conversation(), spoken.author()), clock.instant(),
                spoken.messageId(), spoken.index(), spoken.text(), spoken.mention(),
                spoken.images().stream().map(Chronicle::relative).toList(), spoken.quoted(), spoken.pushed(), null, 0));
    }

    private void replied(History history, Happening.BotSpoke spoke) {
        String id = nextId();
        remember(spoke.messageId(), id);
        String replyTo = spoke.repliesTo() == 0 ? null : lookup(Long.toString(spoke.repliesTo())).orElse(null);
        Bot bot = bots.find(spoke.conversation().bot()).orElseThrow();
        history.put(new Entry.Replied(id, nextRevision(), new Author("bot", bot.appId(), bot.name()), clock.instant(),
                spoke.messageId(), spoke.index(), replyTo, spoke.repliesTo() == 0,
                spoke.auditing() ? State.AUDITING : State.DELIVERED, BodyReader.read(spoke.body(), spoke.media()),
                List.of()));
        if (replyTo != null) {
            Long pushed = ledger.firstPush(spoke.repliesTo());
            Journey journey = pushed == null ? null : Journey.of(pushed, spoke.arrivedMicros(), spoke.timing());
            change(history, Long.toString(spoke.repliesTo()), Entry.Said.class,
                    entry -> entry.answered(nextRevision(), journey));
        }
    }

    private <E extends Entry> void change(History history, String reference, Class<E> type, Function<E, Entry> change) {
        lookup(reference).flatMap(history::find).filter(type::isInstance).map(type::cast)
                .ifPresent(entry -> history.put(change.apply(entry)));
    }

    private static List<Reaction> reactions(Entry.Replied entry, Happening.Reacted reacted) {
        var reactions = new ArrayList<>(entry.reactions());
        var reaction = new Reaction(reacted.type(), reacted.emoji());
        reactions.remove(reaction);
        if (reacted.added()) {
            reactions.add(reaction);
        }
        return reactions;
    }

    private static Author author(Conversation conversation, Person person) {
        return new Author("user", conversation.scene().ofGuild() ? person.guildId() : person.openId(), person.name());
    }

    /** Pictures of this server are shown from wherever the page was loaded. */
    private static Happening.Picture relative(Happening.Picture picture) {
        int path = picture.url().indexOf("/chat/api/uploads/");
        return path < 0
                ? picture
                : new Happening.Picture(picture.url().substring(path), picture.contentType(), picture.width(),
                        picture.height());
    }

    private void remember(String reference, String id) {
        synchronized (references) {
            references.put(reference, id);
            if (references.size() > MAX_REFERENCES) {
                references.remove(references.keySet().iterator().next());
            }
        }
    }

    private Optional<String> lookup(String reference) {
        synchronized (references) {
            @Nullable
            String id = references.get(reference);
            return Optional.ofNullable(id);
        }
    }

    private String nextId() {
        return "e-" + ids.incrementAndGet();
    }

    private long nextRevision() {
        return revisions.incrementAndGet();
    }
}
