package io.shardline.simulator.qq.rule;

import java.util.concurrent.atomic.AtomicReference;

import org.springframework.stereotype.Component;

import io.shardline.simulator.json.JsonFields;

/** The switches as they stand now. */
@Component
public final class SwitchBoard {

    private final AtomicReference<Switches> current;

    public SwitchBoard(Switches initial) {
        this.current = new AtomicReference<>(initial);
    }

    public GatewaySwitches gateway() {
        return now().gateway();
    }

    public ApiSwitches api() {
        return now().api();
    }

    public Limits limits() {
        return now().limits();
    }

    public Quirks quirks() {
        return now().quirks();
    }

    /** All of them at one moment. */
    public Switches now() {
        return current.get();
    }

    /** Changes what the request names; all or nothing. */
    public Switches patch(JsonFields fields) {
        return current.updateAndGet(switches -> switches.patched(fields));
    }
}
