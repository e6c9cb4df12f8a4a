package io.shardline.simulator.qq.id;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

import org.springframework.stereotype.Component;

import io.shardline.simulator.ledger.EventIds;

/**
 * Finds the number behind an id and the other way round. Ids that the platform formed need no memory; those that a tester
 * chose for raw events are remembered, the latest hundred thousand of them. Thread-safe.
 */
@Component
public final class IdRegistry implements EventIds {

    private static final int CAPACITY = 100_000;

    private final PlatformIds ids;
    private final Map<String, Long> numbers = bounded();
    private final Map<Long, String> events = bounded();
    private final Map<Long, String> messages = bounded();

    public IdRegistry(PlatformIds ids) {
        this.ids = ids;
    }

    /** Remembers the outer id that a tester chose. */
    public synchronized void chooseEventId(long number, String id) {
        events.put(number, id);
        numbers.put("event " + id, number);
    }

    /** Remembers the message id that a tester chose. */
    public synchronized void chooseMessageId(long number, String id) {
        messages.put(number, id);
        numbers.put("message " + id, number);
    }

    public synchronized OptionalLong findEvent(String id) {
        Long chosen = numbers.get("event " + id);
        return chosen == null ? ids.findEvent(id) : OptionalLong.of(chosen);
    }

    public synchronized OptionalLong findMessage(String id) {
        Long chosen = numbers.get("message " + id);
        return chosen == null ? ids.findMessage(id) : OptionalLong.of(chosen);
    }

    @Override
    public synchronized String eventId(long number, String type) {
        String chosen = events.get(number);
        return chosen == null ? ids.event(type, number) : chosen;
    }

    @Override
    public synchronized String messageId(long number, String conversation) {
        String chosen = messages.get(number);
        return chosen == null ? ids.message(sceneOf(conversation), number) : chosen;
    }

    private static Scene sceneOf(String conversation) {
        String[] parts = conversation.split("/", 3);
        String wanted = parts.length > 1 ? parts[1] : "";
        for (Scene scene : Scene.values()) {
            if (scene.wireName().equals(wanted.toLowerCase(Locale.ROOT))) {
                return scene;
            }
        }
        return Scene.GROUP;
    }

    private static <K, V> Map<K, V> bounded() {
        return new LinkedHashMap<>() {

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > CAPACITY;
            }
        };
    }
}
