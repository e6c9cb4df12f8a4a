/** Tests of the intake. */
@NullMarked
package io.shardline.logic.intake;

import org.jspecify.annotations.NullMarked;
