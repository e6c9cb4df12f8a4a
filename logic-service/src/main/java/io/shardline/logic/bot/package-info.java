/** The bots that this service acts for. */
@NullMarked
package io.shardline.logic.bot;

import org.jspecify.annotations.NullMarked;
