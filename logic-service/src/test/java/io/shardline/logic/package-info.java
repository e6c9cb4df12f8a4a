/** Rules and settings of the whole service. */
@NullMarked
package io.shardline.logic;

import org.jspecify.annotations.NullMarked;
