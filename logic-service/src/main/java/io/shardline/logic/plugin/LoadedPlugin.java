package io.shardline.logic.plugin;

import java.util.List;

import io.shardline.logic.routing.Route;
import io.shardline.plugin.CommandInfo;

/**
 * A plugin and what it registered.
 *
 * @param id its id
 * @param version its version
 * @param commands the commands that it answers
 * @param routes all that it wants
 */
public record LoadedPlugin(String id, String version, List<CommandInfo> commands, List<Route> routes) {}
