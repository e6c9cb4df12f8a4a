/** Rules, and the parts that can be checked without measuring. */
@NullMarked
package io.shardline.benchmarks;

import org.jspecify.annotations.NullMarked;
