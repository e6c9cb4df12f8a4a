/** What all platforms' adapters need. */
@NullMarked
package io.shardline.gateway.platform;

import org.jspecify.annotations.NullMarked;
