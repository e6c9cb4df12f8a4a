/** Remembers, compactly and within bounds, what the platform sent and was asked, and judges it. */
@NullMarked
package io.shardline.simulator.ledger;

import org.jspecify.annotations.NullMarked;
