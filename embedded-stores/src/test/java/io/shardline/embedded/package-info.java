/** Rules and start-up of the embedded stores. */
@NullMarked
package io.shardline.embedded;

import org.jspecify.annotations.NullMarked;
