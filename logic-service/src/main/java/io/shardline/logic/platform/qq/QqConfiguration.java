package io.shardline.logic.platform.qq;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.shardline.dto.bot.BotFolder;
import io.shardline.dto.bot.QqBot;
import io.shardline.dto.envelope.BotId;

@Configuration(proxyBeanMethods = false)
class QqConfiguration {

    @Bean
    QqClient qqClient(BotFolder folder, QqProperties properties, Clock clock) {
        QqHttp http = new QqHttp(properties);
        Map<BotId, QqBotApi> bots = new HashMap<>();
        folder.bots().stream().filter(QqBot.class::isInstance).map(QqBot.class::cast).forEach(bot -> bots.put(bot.id(),
                new QqBotApi(bot, http, new QqTokens(bot, http, clock), clock, properties.patience())));
        return new QqClient(bots, clock);
    }
}
