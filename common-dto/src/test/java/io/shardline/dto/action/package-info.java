/** Names of actions, and actions that cannot be. */
@NullMarked
package io.shardline.dto.action;

import org.jspecify.annotations.NullMarked;
