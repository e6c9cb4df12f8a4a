package io.shardline.logic.bot;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the bots are described.
 *
 * @param directory folder of bot files, one bot each; default bots
 */
@ConfigurationProperties("logic.bot")
public record BotProperties(@DefaultValue("bots") Path directory) {}
