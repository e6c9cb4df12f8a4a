/** Tests of the whole simulator. */
@NullMarked
package io.shardline.simulator;

import org.jspecify.annotations.NullMarked;
