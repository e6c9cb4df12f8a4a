package io.shardline.simulator.fault;

/** Where a fault strikes. */
public enum FaultPoint {
    /** At once, on every matching connection. */
    NOW,
    /** When a client has connected, before HELLO. */
    CONNECT,
    /** When an IDENTIFY arrives. */
    IDENTIFY,
    /** When a RESUME arrives. */
    RESUME,
    /** After READY was sent. */
    READY,
    /** After RESUMED was sent. */
    RESUMED,
    /** When a heartbeat arrives. */
    HEARTBEAT,
    /** When an event is about to enter a session. */
    PUSH,
    /** When an HTTP call arrives. */
    CALL
}
