/** What all adapters need. */
@NullMarked
package io.shardline.gateway.platform;

import org.jspecify.annotations.NullMarked;
