package io.shardline.simulator.qq.world;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

/** A guild with its channels and members. */
public final class Guild {

    private final String id;
    private final String name;
    private final Map<String, Conversation> channels = new ConcurrentSkipListMap<>();
    private final Set<Person> members = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Person> owner = new AtomicReference<>();

    private volatile boolean botPresent = true;

    Guild(String id, String name) {
        this.id = id;
        this.name = name;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public List<Conversation> channels() {
        return List.copyOf(channels.values());
    }

    /** The members, ordered by id as the platform lists them. */
    public List<Person> members() {
        return members.stream().sorted(Comparator.comparing(Person::guildId)).toList();
    }

    /** Someone is a member from now on. */
    public void join(Person person) {
        owner.compareAndSet(null, person);
        members.add(person);
    }

    /** Someone is no member any more. */
    public void leave(Person person) {
        members.remove(person);
    }

    /** Whether the bot is in the guild. */
    public boolean botPresent() {
        return botPresent;
    }

    public void setBotPresent(boolean present) {
        botPresent = present;
    }

    /** The guild user id of its owner, who is the first who joined; 0 while there is nobody. */
    public String ownerId() {
        Person first = owner.get();
        return first == null ? "0" : first.guildId();
    }

    void add(Conversation channel) {
        channels.put(channel.name(), channel);
    }
}
