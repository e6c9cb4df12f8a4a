package io.shardline.simulator.qq.world;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.shardline.simulator.json.InvalidFieldException;
import io.shardline.simulator.qq.id.ConversationKey;
import io.shardline.simulator.qq.id.OpenIds;
import io.shardline.simulator.qq.id.Scene;

/** The world as one bot sees it. Whoever is named for the first time comes into being. Thread-safe. */
public final class BotWorld {

    /** The guild that is meant where none is named. */
    public static final String DEFAULT_GUILD = "demo";
    static final int MAX_CONVERSATIONS = 250_000;
    private static final int MAX_PEOPLE = 500_000;
    private static final int MAX_NAME = 64;
    private static final int MIN_ID_DIGITS = 6;
    private static final int SHORT = 8;
    private static final List<String> CHANNELS = List.of("general", "announcements", "off-topic");
    private static final List<String> GROUPS = List.of("lobby", "support", "games");
    private static final List<String> PEOPLE = List.of("alice", "bob", "carol", "dave", "erin");

    private final String appId;
    private final Map<String, Person> peopleByName = new ConcurrentHashMap<>();
    private final Map<String, Person> peopleById = new ConcurrentHashMap<>();
    private final Map<String, Guild> guildsByName = new ConcurrentHashMap<>();
    private final Map<String, Guild> guildsById = new ConcurrentHashMap<>();
    private final Map<ConversationKey, Conversation> conversations = new ConcurrentHashMap<>();

    BotWorld(String appId) {
        this.appId = appId;
        PEOPLE.forEach(name -> {
            guild(DEFAULT_GUILD).join(person(name));
            conversation(Scene.C2C, name).list();
        });
        CHANNELS.forEach(name -> conversation(Scene.CHANNEL, name).list());
        GROUPS.forEach(name -> conversation(Scene.GROUP, name).list());
    }

    /** A user by name, openid or guild user id. */
    public Person person(String nameOrId) {
        Person known = peopleById.get(nameOrId);
        if (known == null) {
            known = peopleByName.get(nameOrId);
        }
        return known == null ? create(nameOrId) : known;
    }

    /** A user by openid or guild user id, if there is one. */
    public Optional<Person> findPerson(String id) {
        return Optional.ofNullable(peopleById.get(id));
    }

    public List<Person> people() {
        return peopleByName.values().stream().sorted(Comparator.comparing(Person::name)).toList();
    }

    public Guild guild(String nameOrId) {
        Guild byId = guildsById.get(nameOrId);
        return byId == null ? guildsByName.computeIfAbsent(nameOrId, this::createGuild) : byId;
    }

    public Optional<Guild> findGuild(String id) {
        return Optional.ofNullable(guildsById.get(id));
    }

    public List<Guild> guilds() {
        return guildsById.values().stream().sorted(Comparator.comparing(Guild::id)).toList();
    }

    /**
     * A conversation by name or id.
     *
     * @param nameOrId a channel ({@code guild/channel} outside the default guild), a group, or for direct messages and c2c
     *        the user
     */
    public Conversation conversation(Scene scene, String nameOrId) {
        Conversation known = conversations.get(new ConversationKey(appId, scene, nameOrId));
        if (known != null) {
            return known;
        }
        requireRoom();
        return switch (scene) {
            case GROUP -> group(nameOrId);
            case C2C -> single(person(nameOrId));
            case CHANNEL -> channel(nameOrId);
            case DM -> directMessage(person(nameOrId), guild(DEFAULT_GUILD));
        };
    }

    /** The conversation with exactly this id, whatever its form; for raw events, which may say anything. */
    public Conversation withId(Scene scene, String id) {
        var wanted = new ConversationKey(appId, scene, id);
        if (!conversations.containsKey(wanted)) {
            requireRoom();
        }
        return conversations.computeIfAbsent(wanted, key -> switch (scene) {
            case GROUP -> new Conversation(key, shortened(id), null, null, "");
            case C2C -> new Conversation(key, shortened(id), null, new Person(shortened(id), id, ""), "");
            case CHANNEL -> new Conversation(key, shortened(id), guild(DEFAULT_GUILD), null, id);
            case DM -> new Conversation(key, shortened(id), guild(DEFAULT_GUILD), null, "");
        });
    }

    /** The conversation with this id, if there is one. */
    public Optional<Conversation> find(Scene scene, String id) {
        return Optional.ofNullable(conversations.get(new ConversationKey(appId, scene, id)));
    }

    /** The direct message with a member of a guild. */
    public Conversation directMessage(Person person, Guild source) {
        String id = OpenIds.directGuild(appId, person.guildId());
        return conversations.computeIfAbsent(new ConversationKey(appId, Scene.DM, id),
                key -> new Conversation(key, person.name(), source, person,
                        OpenIds.directChannel(appId, person.guildId())));
    }

    /** The conversations that people watch. */
    public List<Conversation> listed() {
        return conversations.values().stream().filter(Conversation::listed)
                .sorted(Comparator.comparing(Conversation::scene).thenComparing(Conversation::name)).toList();
    }

    private void requireRoom() {
        if (conversations.size() >= MAX_CONVERSATIONS) {
            throw new InvalidFieldException("conversation: the world is full (at most " + MAX_CONVERSATIONS + ")");
        }
    }

    private Conversation group(String nameOrId) {
        boolean openId = OpenIds.isOpenId(nameOrId);
        String id = openId ? nameOrId : OpenIds.group(appId, name("conversation", nameOrId));
        String name = openId ? nameOrId.substring(0, SHORT) : nameOrId;
        return conversations.computeIfAbsent(new ConversationKey(appId, Scene.GROUP, id),
                key -> new Conversation(key, name, null, null, ""));
    }

    private Conversation single(Person person) {
        return conversations.computeIfAbsent(new ConversationKey(appId, Scene.C2C, person.openId()),
                key -> new Conversation(key, person.name(), null, person, ""));
    }

    private Conversation channel(String nameOrId) {
        int slash = nameOrId.indexOf('/');
        Guild guild = guild(slash < 0 ? DEFAULT_GUILD : name("conversation", nameOrId.substring(0, slash)));
        String name = slash < 0 ? nameOrId : nameOrId.substring(slash + 1);
        String id = isGivenId(name) ? name : OpenIds.channel(guild.name(), name("conversation", name));
        return conversations.computeIfAbsent(new ConversationKey(appId, Scene.CHANNEL, id), key -> {
            var channel = new Conversation(key, name, guild, null, id);
            guild.add(channel);
            return channel;
        });
    }

    private Guild createGuild(String nameOrId) {
        String id = isGivenId(nameOrId) ? nameOrId : OpenIds.guild(nameOrId);
        return guildsById.computeIfAbsent(id, _ -> new Guild(id, nameOrId));
    }

    private synchronized Person create(String nameOrId) {
        if (peopleByName.size() >= MAX_PEOPLE) {
            throw new InvalidFieldException("user: the world is full (at most " + MAX_PEOPLE + ")");
        }
        boolean openId = OpenIds.isOpenId(nameOrId);
        boolean guildId = !openId && isGivenId(nameOrId);
        String name = openId ? nameOrId.substring(0, SHORT) : name("user", nameOrId);
        var person = new Person(name, openId ? nameOrId : OpenIds.user(appId, name),
                guildId ? nameOrId : OpenIds.guildUser(name));
        Person known = peopleByName.putIfAbsent(name, person);
        if (known != null && !openId && !guildId) {
            return known;
        }
        peopleById.put(person.openId(), person);
        peopleById.put(person.guildId(), person);
        return person;
    }

    private static String shortened(String id) {
        return id.length() > SHORT ? id.substring(0, SHORT) : id;
    }

    private static boolean isGivenId(String text) {
        return text.length() >= MIN_ID_DIGITS && OpenIds.isDecimal(text);
    }

    private static String name(String field, String text) {
        if (text.isBlank() || text.length() > MAX_NAME || text.contains("/")
                || text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidFieldException(field + ": \"" + text
                    + "\" (expected: a name of 1 to " + MAX_NAME + " characters without slash, or an id)");
        }
        return text;
    }
}
