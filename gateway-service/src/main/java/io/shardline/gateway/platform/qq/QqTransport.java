package io.shardline.gateway.platform.qq;

import java.util.concurrent.CompletableFuture;

import io.netty.channel.EventLoop;
import org.jspecify.annotations.Nullable;

import io.shardline.dto.codec.qq.QqToken;
import io.shardline.dto.envelope.BotId;
import io.shardline.dto.envelope.ShardId;
import io.shardline.gateway.session.CloseAction;
import io.shardline.gateway.session.ConnectionListener;
import io.shardline.gateway.session.SessionSignal.Closed;
import io.shardline.gateway.session.ShardConnection;
import io.shardline.gateway.session.ShardTransport;

/** Connects one shard of one QQ bot. Everything happens on the shard's event loop. */
final class QqTransport implements ShardTransport {

    private final QqBotConnections bot;
    private final ShardId shard;
    private final EventLoop loop;
    private @Nullable QqConnection last;

    QqTransport(QqBotConnections bot, ShardId shard, EventLoop loop) {
        this.bot = bot;
        this.shard = shard;
        this.loop = loop;
    }

    @Override
    public ShardConnection dial(ConnectionListener listener) {
        QqConnection connection = new QqConnection(this, shard, listener, loop);
        last = connection;
        CompletableFuture<QqToken> token = bot.link().token();
        var _ = token.thenCombineAsync(bot.link().discovery(), (known, gateway) -> {
            connection.open(known, gateway.url(), bot.maxFrameBytes());
            return connection;
        }, loop).whenCompleteAsync((_, error) -> {
            if (error != null) {
                connection.failed(error);
            }
        }, loop);
        return connection;
    }

    @Override
    public void tokenRefused() {
        QqToken used = last == null ? null : last.token();
        if (used != null) {
            bot.link().refuseToken(used);
        }
    }

    @Override
    public void identifyRefused() {
        if (last != null) {
            intents().refusedUnexplained(last.askedFor());
        }
    }

    @Override
    public void live() {
        QqConnection connection = last;
        if (connection != null) {
            bot.live(shard, connection.askedFor());
        }
    }

    BotId bot() {
        return bot.id();
    }

    IntentNegotiation intents() {
        return bot.intents();
    }

    void dialFailed(Throwable error) {
        bot.failed(error);
    }

    /** Tells the session what a close code means for it. */
    void closed(QqConnection connection, int code, ConnectionListener listener) {
        bot.closedWith(code);
        boolean other = code == QqCloseCodes.INTENT_NOT_PERMITTED && intents().refused(connection.askedFor());
        listener.onSignal(new Closed(other ? new CloseAction.Identify() : QqCloseCodes.action(code)));
    }
}
