package io.shardline.simulator.qq.world;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** A guild with its channels and members. */
public final class Guild {

    private final String id;
    private final String name;
    private final Map<String, Conversation> channels = new ConcurrentSkipListMap<>();
    private final Set<Person> members = ConcurrentHashMap.newKeySet();

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
        members.add(person);
    }

    void add(Conversation channel) {
        channels.put(channel.name(), channel);
    }
}
