/** Tests. */
@NullMarked
package io.shardline.simulator.ledger;

import org.jspecify.annotations.NullMarked;
