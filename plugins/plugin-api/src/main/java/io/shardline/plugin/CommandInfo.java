package io.shardline.plugin;

/**
 * A command that users have.
 *
 * @param name without the slash
 * @param description one line
 */
public record CommandInfo(String name, Text description) {}
