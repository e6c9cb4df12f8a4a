/** Measures what Shardline promises, each part in a process of its own, and prints it with its conditions. */
@NullMarked
package io.shardline.benchmarks;

import org.jspecify.annotations.NullMarked;
