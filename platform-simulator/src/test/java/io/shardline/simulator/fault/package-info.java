/** Tests. */
@NullMarked
package io.shardline.simulator.fault;

import org.jspecify.annotations.NullMarked;
