package io.shardline.gateway.bot;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.shardline.dto.bot.BotFolder;
import io.shardline.gateway.platform.PlatformAdapter;
import io.shardline.gateway.session.SessionProperties;
import io.shardline.gateway.topic.TopicLifecycle;

@Configuration(proxyBeanMethods = false)
class BotConfiguration {

    @Bean
    Bots bots(BotProperties properties, List<PlatformAdapter<?>> adapters, TopicLifecycle topics,
            SessionProperties session) {
        return new Bots(BotFolder.read(properties.directory()), adapters, topics.ready(), session.drainDeadline());
    }

    @Bean
    BotsHealth botsHealthIndicator(Bots bots, TopicLifecycle topics) {
        return new BotsHealth(bots, topics);
    }
}
