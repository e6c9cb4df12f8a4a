package io.shardline.simulator.fault;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.shardline.simulator.json.InvalidFieldException;
import io.shardline.simulator.json.MissingThingException;

/** The armed faults. At each point at most one strikes: the oldest that matches. */
@Component
public final class Faults {

    private static final int CAPACITY = 1_000;

    private final Clock clock;
    private final RandomGenerator random;
    private final MeterRegistry meters;
    private final AtomicLong ids = new AtomicLong();
    private final List<ArmedFault> all = new CopyOnWriteArrayList<>();

    public Faults(Clock clock, RandomGenerator random, MeterRegistry meters) {
        this.clock = clock;
        this.random = random;
        this.meters = meters;
    }

    /** Keeps a fault; one that strikes at once is only remembered. */
    public FaultView arm(FaultDefinition definition) {
        synchronized (all) {
            if (all.size() >= CAPACITY) {
                all.removeIf(fault -> fault.isOver(clock.instant()));
            }
            if (all.size() >= CAPACITY) {
                throw new InvalidFieldException("faults: " + CAPACITY + " are armed already (expected: DELETE some)");
            }
            var fault = new ArmedFault("fault-" + ids.incrementAndGet(), definition, clock.instant());
            all.add(fault);
            return fault.view(clock.instant());
        }
    }

    /** Records that a fault struck at once, on so many connections. */
    public FaultView struck(String id, int times) {
        ArmedFault fault = require(id);
        fault.struck(times);
        count(fault.definition().kind(), times);
        return fault.view(clock.instant());
    }

    public List<FaultView> list() {
        return all.stream().map(fault -> fault.view(clock.instant())).toList();
    }

    public FaultView get(String id) {
        return require(id).view(clock.instant());
    }

    public void remove(String id) {
        ArmedFault fault = require(id);
        fault.remove();
        all.remove(fault);
    }

    public void removeAll() {
        all.forEach(ArmedFault::remove);
        all.clear();
    }

    /** The fault that strikes a connection now, if any. */
    public Optional<SocketFault> strike(FaultPoint point, @Nullable String bot, int shard, int count) {
        return strike(point, SocketFault.class, scope -> scope.admitsSocket(bot, shard, count));
    }

    /** The fault that strikes an event on its way into a session, if any. */
    public Optional<PushFault> strikePush(String bot, int shard, int count, String conversation) {
        return strike(FaultPoint.PUSH, PushFault.class,
                scope -> scope.admitsPush(bot, shard, count, conversation));
    }

    /** The fault that strikes a call, if any. */
    public Optional<CallFault> strikeCall(String bot, String route, String conversation) {
        return strike(FaultPoint.CALL, CallFault.class, scope -> scope.admitsCall(bot, route, conversation));
    }

    private <T extends FaultAction> Optional<T> strike(FaultPoint point, Class<T> type, Predicate<FaultScope> meant) {
        for (ArmedFault fault : all) {
            FaultDefinition definition = fault.definition();
            if (definition.point() == point && meant.test(definition.scope())
                    && fault.tryStrike(clock.instant(), random)) {
                count(definition.kind(), 1);
                return Optional.of(type.cast(definition.action()));
            }
        }
        return Optional.empty();
    }

    private ArmedFault require(String id) {
        return all.stream().filter(fault -> fault.id().equals(id)).findFirst()
                .orElseThrow(() -> new MissingThingException("fault: " + id + " does not exist"));
    }

    private void count(String kind, int times) {
        Counter.builder("simulator.fault.applied").description("Faults that struck")
                .tag("kind", kind).register(meters).increment(times);
    }
}
