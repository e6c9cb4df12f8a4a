package io.shardline.simulator.qq.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.shardline.simulator.fixture.MovableClock;

/** A socket that writes down what is sent, and whose time is the test's. */
final class RecordedWire implements Wire {

    final List<String> sent = new ArrayList<>();
    final List<String> ends = new ArrayList<>();
    boolean writable = true;
    boolean reading = true;
    private final MovableClock clock;
    private final List<Scheduled> scheduled = new ArrayList<>();

    private record Scheduled(Instant due, Runnable task) {}

    RecordedWire(MovableClock clock) {
        this.clock = clock;
    }

    /** What was sent since the last look. */
    List<String> take() {
        var taken = List.copyOf(sent);
        sent.clear();
        return taken;
    }

    /** Lets time pass for this socket's timers. */
    void advance(Duration duration) {
        clock.advance(duration);
        for (Scheduled entry : List.copyOf(scheduled)) {
            if (!entry.due().isAfter(clock.instant()) && scheduled.remove(entry)) {
                entry.task().run();
            }
        }
    }

    @Override
    public void text(byte[] payload) {
        sent.add(new String(payload, StandardCharsets.UTF_8));
    }

    @Override
    public void binary(byte[] payload) {
        sent.add("binary " + payload.length);
    }

    @Override
    public void flush() {}

    @Override
    public boolean isWritable() {
        return writable;
    }

    @Override
    public void close(int code, String reason) {
        ends.add("close " + code);
    }

    @Override
    public void reset() {
        ends.add("reset");
    }

    @Override
    public void fin() {
        ends.add("fin");
    }

    @Override
    public void stopReading() {
        reading = false;
    }

    @Override
    public void execute(Runnable task) {
        task.run();
    }

    @Override
    public void schedule(Runnable task, Duration delay) {
        scheduled.add(new Scheduled(clock.instant().plus(delay), task));
    }

    @Override
    public String remoteAddress() {
        return "10.0.0.1";
    }
}
