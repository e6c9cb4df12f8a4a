package io.shardline.logic.bot;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.shardline.dto.bot.BotFolder;

@Configuration(proxyBeanMethods = false)
class BotConfiguration {

    private static final Logger log = LoggerFactory.getLogger(BotConfiguration.class);

    @Bean
    BotFolder botFolder(BotProperties properties) {
        BotFolder folder = BotFolder.read(properties.directory());
        folder.problems().values().forEach(problem -> log.atError().setMessage("bot file cannot be used")
                .addKeyValue("problem", problem).log());
        return folder;
    }
}
