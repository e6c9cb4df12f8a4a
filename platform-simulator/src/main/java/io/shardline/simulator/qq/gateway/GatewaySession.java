package io.shardline.simulator.qq.gateway;

import java.time.Instant;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

import io.shardline.simulator.qq.event.PlatformEvent;

/** One login, which outlives its connection for a while. Thread-safe. */
final class GatewaySession {

    private final String id;
    private final String bot;
    private final int shardIndex;
    private final int shardCount;
    private final int intents;
    private final SessionLog log;
    private long sequence;
    private @Nullable GatewayConnection connection;
    private @Nullable Instant detachedAt;
    private @Nullable LogEntry held;

    GatewaySession(String id, String bot, ClientFrame.Identify identify, SessionLog log) {
        this.id = id;
        this.bot = bot;
        this.shardIndex = identify.shardIndex();
        this.shardCount = identify.shardCount();
        this.intents = (int) identify.intents();
        this.log = log;
    }

    String id() {
        return id;
    }

    String bot() {
        return bot;
    }

    int shardIndex() {
        return shardIndex;
    }

    int shardCount() {
        return shardCount;
    }

    String shard() {
        return shardIndex + "/" + shardCount;
    }

    /** Whether the session asked for an event whose intents are these; 0 is for everybody. */
    boolean wants(int mask) {
        return mask == 0 || (intents & mask) != 0;
    }

    /** Appends an event and wakes the connection; the answer is the {@code s} it got. */
    synchronized long append(PlatformEvent event, LogEntry.Kind kind, long maxBytes) {
        LogEntry entry = entry(event, kind);
        log.append(entry, maxBytes);
        if (held != null) {
            LogEntry late = held;
            held = null;
            log.append(entry(late.event(), late.kind()), maxBytes);
        }
        wake();
        return entry.sequence();
    }

    /** Holds an event back until the next one has gone before it. */
    synchronized void hold(PlatformEvent event, long maxBytes) {
        releaseHeld(maxBytes);
        held = new LogEntry(0, event, LogEntry.Kind.EVENT);
    }

    /** Sends what is held back, if it still is. */
    synchronized void releaseHeld(long maxBytes) {
        if (held != null) {
            LogEntry late = held;
            held = null;
            log.append(entry(late.event(), late.kind()), maxBytes);
            wake();
        }
    }

    /** Appends a READY or RESUMED; the answer is its position. */
    synchronized long appendHandshake(PlatformEvent event, long maxBytes) {
        log.append(entry(event, LogEntry.Kind.HANDSHAKE), maxBytes);
        return log.next() - 1;
    }

    /** Makes this connection the session's; the answer is the one that had it before. */
    synchronized @Nullable GatewayConnection attach(GatewayConnection newConnection) {
        GatewayConnection before = connection;
        connection = newConnection;
        detachedAt = null;
        return before;
    }

    /** The connection has ended, unless another one has taken over already. */
    synchronized void detach(GatewayConnection ended, Instant now) {
        if (connection == ended) {
            connection = null;
            detachedAt = now;
        }
    }

    synchronized @Nullable GatewayConnection connection() {
        return connection;
    }

    synchronized @Nullable Instant detachedAt() {
        return detachedAt;
    }

    synchronized long sequence() {
        return sequence;
    }

    synchronized @Nullable LogEntry at(long position) {
        return log.at(position);
    }

    synchronized boolean hasForgotten(long position) {
        return position < log.first();
    }

    synchronized long nextPosition() {
        return log.next();
    }

    /** How many entries lie between a position and the end. */
    synchronized long backlog(long position) {
        return log.next() - position;
    }

    /** Where a replay of everything after {@code seen} starts; empty if some of that is forgotten. */
    synchronized OptionalLong replayStart(long seen) {
        if (seen == sequence) {
            return OptionalLong.of(log.next());
        }
        LogEntry oldest = log.at(log.first());
        boolean complete = log.first() == 0 || (oldest != null && oldest.sequence() <= seen + 1);
        return complete ? OptionalLong.of(log.first()) : OptionalLong.empty();
    }

    private LogEntry entry(PlatformEvent event, LogEntry.Kind kind) {
        PlatformEvent.Oddity oddity = event.oddity();
        long wireSequence = switch (oddity.sequence()) {
            case NEXT -> ++sequence;
            case SKIP -> {
                sequence += 1L + oddity.by();
                yield sequence;
            }
            case REPEAT -> Math.max(1, sequence);
            case BACK -> Math.max(1, sequence - oddity.by());
        };
        return new LogEntry(wireSequence, event, kind);
    }

    private void wake() {
        if (connection != null) {
            connection.wake();
        }
    }
}
