/** From the actions that handlers recorded to what became of them. */
@NullMarked
package io.shardline.logic.delivery;

import org.jspecify.annotations.NullMarked;
