/** Reads what people write into requests, and says precisely what is wrong with it. */
@NullMarked
package io.shardline.simulator.json;

import org.jspecify.annotations.NullMarked;
