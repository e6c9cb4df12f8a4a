/** The simulator on real ports, driven by plain clients. */
@NullMarked
package io.shardline.simulator.it;

import org.jspecify.annotations.NullMarked;
