package io.shardline.logic.plugin;

/** A plugin that cannot be loaded; the message names the jar and what to change. */
public final class PluginException extends RuntimeException {

    PluginException(String message) {
        super(message);
    }

    PluginException(String message, Throwable cause) {
        super(message, cause);
    }
}
