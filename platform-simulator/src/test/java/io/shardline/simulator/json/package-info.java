/** Tests. */
@NullMarked
package io.shardline.simulator.json;

import org.jspecify.annotations.NullMarked;
