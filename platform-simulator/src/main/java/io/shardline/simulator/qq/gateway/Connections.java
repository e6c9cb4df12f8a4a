package io.shardline.simulator.qq.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.scheduler.Scheduler;

import io.shardline.simulator.fault.FaultScope;
import io.shardline.simulator.fault.SocketFault;
import io.shardline.simulator.qq.rule.SwitchBoard;

/** All open sockets, and the clock that watches them. */
@Component
final class Connections implements SmartLifecycle {

    private static final Duration SWEEP = Duration.ofMillis(250);

    private final Set<GatewayConnection> open = ConcurrentHashMap.newKeySet();
    private final Sessions sessions;
    private final SwitchBoard switches;
    private final Clock clock;
    private final Scheduler timer;
    private final Disposable.Swap sweeping = Disposables.swap();
    private volatile boolean running;

    Connections(Sessions sessions, SwitchBoard switches, Clock clock, Scheduler timer, MeterRegistry meters) {
        this.sessions = sessions;
        this.switches = switches;
        this.clock = clock;
        this.timer = timer;
        Gauge.builder("simulator.gateway.connections", open, Set::size)
                .description("Open WebSocket connections").register(meters);
        Gauge.builder("simulator.gateway.sessions", sessions, Sessions::size)
                .description("Sessions, attached or waiting to be resumed").register(meters);
    }

    void add(GatewayConnection connection) {
        open.add(connection);
    }

    void remove(GatewayConnection connection) {
        open.remove(connection);
    }

    int size() {
        return open.size();
    }

    /** Lets a fault strike every connection in scope; the answer is how many. */
    int strike(FaultScope scope, SocketFault fault) {
        int struck = 0;
        for (GatewayConnection connection : open) {
            struck += connection.strike(scope, fault) ? 1 : 0;
        }
        return struck;
    }

    /** The largest backlog of a bot's attached connections, in events. */
    long backlog(String bot) {
        long largest = 0;
        for (GatewayConnection connection : open) {
            GatewaySession session = connection.session();
            if (session != null && session.bot().equals(bot)) {
                largest = Math.max(largest, connection.backlog());
            }
        }
        return largest;
    }

    /** The shards of a bot that have a live connection. */
    long attached(String bot) {
        return sessions.of(bot).stream().filter(session -> session.connection() != null).count();
    }

    @Override
    public void start() {
        running = true;
        sweeping.update(timer.schedulePeriodically(this::sweep, SWEEP.toMillis(), SWEEP.toMillis(),
                TimeUnit.MILLISECONDS));
    }

    @Override
    public void stop() {
        running = false;
        sweeping.dispose();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void sweep() {
        Instant now = clock.instant();
        for (GatewayConnection connection : open) {
            connection.wire().execute(() -> connection.sweep(now));
        }
        sessions.expire(switches.gateway().sessionRetention());
    }
}
