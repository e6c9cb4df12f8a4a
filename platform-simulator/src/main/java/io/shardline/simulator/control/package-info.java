/** Steers the simulator: events, faults, switches, bots, and the ledger's answers. */
@NullMarked
package io.shardline.simulator.control;

import org.jspecify.annotations.NullMarked;
