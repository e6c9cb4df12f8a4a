/** Order, progress and bounds. */
@NullMarked
package io.shardline.logic.intake;

import org.jspecify.annotations.NullMarked;
