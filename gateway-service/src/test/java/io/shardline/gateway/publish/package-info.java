/** The window, the mark and the publisher. */
@NullMarked
package io.shardline.gateway.publish;

import org.jspecify.annotations.NullMarked;
