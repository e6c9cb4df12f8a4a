package io.shardline.simulator.fault;

/** What a fault does. */
public sealed interface FaultAction permits SocketFault, PushFault, CallFault {}
