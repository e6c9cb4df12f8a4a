/** Rules and wiring of the whole service. */
@NullMarked
package io.shardline.gateway;

import org.jspecify.annotations.NullMarked;
