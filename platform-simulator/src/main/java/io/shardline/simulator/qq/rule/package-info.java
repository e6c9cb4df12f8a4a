/** Points of the QQ protocol that can be switched: unconfirmed behaviour, limits, quirks. */
@NullMarked
package io.shardline.simulator.qq.rule;

import org.jspecify.annotations.NullMarked;
