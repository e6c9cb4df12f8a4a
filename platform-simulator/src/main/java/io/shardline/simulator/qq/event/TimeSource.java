package io.shardline.simulator.qq.event;

import java.time.Clock;

import org.springframework.stereotype.Component;
import reactor.core.scheduler.Scheduler;

/** Where time comes from: the moment, and being called later. */
@Component
public record TimeSource(Clock clock, Scheduler timer) {}
