package io.shardline.gateway.platform.qq;

import io.shardline.dto.bot.QqBot;
import io.shardline.gateway.platform.BotConnections;
import io.shardline.gateway.platform.PlatformAdapter;

/** QQ's side of the gateway. */
final class QqAdapter implements PlatformAdapter<QqBot> {

    private final QqRuntime runtime;

    QqAdapter(QqRuntime runtime) {
        this.runtime = runtime;
    }

    @Override
    public Class<QqBot> serves() {
        return QqBot.class;
    }

    @Override
    public BotConnections connections(QqBot bot) {
        return new QqBotConnections(bot, runtime);
    }
}
