/** From recorded actions to their outcomes. */
@NullMarked
package io.shardline.logic.delivery;

import org.jspecify.annotations.NullMarked;
