/** Rules that hold for the whole module. */
@NullMarked
package io.shardline.dto;

import org.jspecify.annotations.NullMarked;
