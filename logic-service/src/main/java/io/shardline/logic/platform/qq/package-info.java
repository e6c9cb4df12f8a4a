/** QQ official bots: the OpenAPI. */
@NullMarked
package io.shardline.logic.platform.qq;

import org.jspecify.annotations.NullMarked;
