/** The session machine as a table, and the runtime on virtual time. */
@NullMarked
package io.shardline.gateway.session;

import org.jspecify.annotations.NullMarked;
