/** Faults that a tester asks for: where they strike, how often, and what they do. */
@NullMarked
package io.shardline.simulator.fault;

import org.jspecify.annotations.NullMarked;
