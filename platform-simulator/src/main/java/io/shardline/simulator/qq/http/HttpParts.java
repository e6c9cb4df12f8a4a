package io.shardline.simulator.qq.http;

import org.springframework.stereotype.Component;
import reactor.core.scheduler.Scheduler;

/** What the pipeline writes with. */
@Component
record HttpParts(CallJournal journal, ApiResponses responses, Scheduler timer, HttpProperties properties) {}
