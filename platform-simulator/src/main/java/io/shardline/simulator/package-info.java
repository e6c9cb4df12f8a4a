/** The platforms, played locally. */
@NullMarked
package io.shardline.simulator;

import org.jspecify.annotations.NullMarked;
