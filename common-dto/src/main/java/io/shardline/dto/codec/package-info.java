/** Turns the platforms' payloads into typed events, one package per platform. */
@NullMarked
package io.shardline.dto.codec;

import org.jspecify.annotations.NullMarked;
