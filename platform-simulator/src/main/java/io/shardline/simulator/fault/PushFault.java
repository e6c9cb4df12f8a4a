package io.shardline.simulator.fault;

import java.time.Duration;

/** Faults of one event on its way into one session. */
public sealed interface PushFault extends FaultAction {

    /** The event is pushed again. */
    record Duplicate(int copies, boolean newEventId) implements PushFault {}

    /** The event changes places with the next one. */
    record Reorder() implements PushFault {}

    /** The event's {@code s} is wrong. */
    record Sequence(SequenceMode mode, int by) implements PushFault {}

    /** The event has no outer id. */
    record OmitId() implements PushFault {}

    /** The event is lost. */
    record Drop() implements PushFault {}

    /** The connection pauses before this event. */
    record Pause(Duration by) implements PushFault {}
}
