package io.shardline.simulator.chat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** The latest entries of one conversation and everybody who follows them. Thread-safe: its monitor orders everything. */
final class History {

    static final int KEPT = 500;
    /** How far a reader may fall behind. */
    private static final int BUFFER = 1_000;

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<Sinks.Many<ChatEvent>> readers = new CopyOnWriteArrayList<>();

    /** Adds an entry or replaces the one with its id. */
    synchronized void put(Entry entry) {
        entries.put(entry.id(), entry);
        if (entries.size() > KEPT) {
            entries.remove(entries.keySet().iterator().next());
        }
        send(new ChatEvent.Changed(entry));
    }

    /** Tells the readers without keeping anything. */
    synchronized void send(ChatEvent event) {
        readers.removeIf(reader -> {
            boolean tooSlow = reader.tryEmitNext(event) == Sinks.EmitResult.FAIL_OVERFLOW;
            if (tooSlow) {
                reader.tryEmitComplete();
            }
            return tooSlow;
        });
    }

    synchronized Optional<Entry> find(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** At most so many entries before the one with this id, or the latest ones. */
    synchronized List<Entry> before(@Nullable String id, int limit) {
        var all = new ArrayList<>(entries.values());
        int end = all.size();
        if (id != null && entries.containsKey(id)) {
            end = all.indexOf(entries.get(id));
        }
        return List.copyOf(all.subList(Math.max(0, end - limit), end));
    }

    /** Whether there are entries before this one. */
    synchronized boolean hasBefore(Entry entry) {
        return !entries.isEmpty() && !entries.keySet().iterator().next().equals(entry.id());
    }

    /** Entries with a revision above this one, and then everything that happens. */
    synchronized Flux<ChatEvent> follow(long afterRevision) {
        Sinks.Many<ChatEvent> reader = Sinks.many().unicast()
                .onBackpressureBuffer(new ArrayBlockingQueue<>(KEPT + BUFFER));
        entries.values().stream().filter(entry -> entry.revision() > afterRevision)
                .forEach(entry -> reader.tryEmitNext(new ChatEvent.Changed(entry)));
        readers.add(reader);
        return reader.asFlux().doFinally(_ -> readers.remove(reader));
    }

    synchronized int size() {
        return entries.size();
    }
}
