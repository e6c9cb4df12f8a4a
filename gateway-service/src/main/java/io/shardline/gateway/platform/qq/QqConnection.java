package io.shardline.gateway.platform.qq;

import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.WebsocketClientSpec;
import reactor.netty.http.websocket.WebsocketInbound;
import reactor.netty.http.websocket.WebsocketOutbound;

import io.shardline.dto.codec.qq.QqToken;
import io.shardline.dto.envelope.ShardId;
import io.shardline.gateway.publish.DropReason;
import io.shardline.gateway.session.ConnectionListener;
import io.shardline.gateway.session.SessionSignal.DialFailed;
import io.shardline.gateway.session.SessionSignal.Opened;
import io.shardline.gateway.session.ShardConnection;

/** One shard WebSocket. Everything happens on its event loop. */
final class QqConnection implements ShardConnection {

    private static final Logger log = LoggerFactory.getLogger(QqConnection.class);

    /** Frames asked for ahead; what is still read after a pause is at most this. */
    private static final int DEMAND = 64;
    /** What clients send when they renew a connection themselves; the session stays resumable. */
    private static final int RENEW = 4009;
    private static final Duration FORCE_CLOSE_AFTER = Duration.ofSeconds(1);

    private final QqTransport transport;
    private final ShardId shard;
    private final ConnectionListener listener;
    private final EventLoop loop;
    private final QqFrameReader reader;
    private final Inbound inbound = new Inbound();
    private Set<QqIntent> askedFor = EnumSet.noneOf(QqIntent.class);
    private @Nullable QqToken token;
    private @Nullable Channel channel;
    private @Nullable WebsocketOutbound outbound;
    private @Nullable Disposable subscription;
    private boolean gone;

    QqConnection(QqTransport transport, ShardId shard, ConnectionListener listener, EventLoop loop) {
        this.transport = transport;
        this.shard = shard;
        this.listener = listener;
        this.loop = loop;
        this.reader = new QqFrameReader(transport.bot(), shard, listener);
    }

    void open(QqToken withToken, URI url, int maxFrameBytes) {
        if (gone) {
            return;
        }
        token = withToken;
        subscription = HttpClient.newConnection().runOn(loop)
                .websocket(WebsocketClientSpec.builder().maxFramePayloadLength(maxFrameBytes).build())
                .uri(url)
                .handle((in, out) -> attach(in, out, maxFrameBytes))
                .subscribe(_ -> {}, this::failed);
    }

    void failed(Throwable error) {
        if (gone) {
            return;
        }
        if (channel == null) {
            log.atDebug().setMessage("dial failed").addKeyValue("shard", shard).setCause(error).log();
            transport.dialFailed(error);
            end();
            listener.onSignal(new DialFailed());
        } else {
            closed(QqCloseCodes.ABNORMAL);
        }
    }

    /** What the last IDENTIFY asked for. */
    Set<QqIntent> askedFor() {
        return askedFor;
    }

    @Nullable
    QqToken token() {
        return token;
    }

    @Override
    public void identify() {
        askedFor = transport.intents().next();
        send(QqFrames.identify(requireToken(), askedFor, shard));
    }

    @Override
    public void resume(String session, long sequence) {
        send(QqFrames.resume(requireToken(), session, sequence));
    }

    @Override
    public void heartbeat(long sequence) {
        send(QqFrames.heartbeat(sequence));
    }

    @Override
    public void pauseReading() {
        inbound.paused = true;
    }

    @Override
    public void resumeReading() {
        inbound.paused = false;
        inbound.replenish(0);
    }

    @Override
    public void disconnect() {
        if (gone) {
            return;
        }
        end();
        Channel open = channel;
        if (open != null && outbound != null) {
            outbound.sendClose(RENEW, null).subscribe();
            // A peer that reads nothing would keep the close frame, and with it the socket, for ever.
            Runnable forceClose = () -> {
                var _ = open.close();
            };
            var _ = loop.schedule(forceClose, FORCE_CLOSE_AFTER.toMillis(), TimeUnit.MILLISECONDS);
        } else if (subscription != null) {
            subscription.dispose();
        }
    }

    private Publisher<Void> attach(WebsocketInbound in, WebsocketOutbound out, int maxFrameBytes) {
        outbound = out;
        in.withConnection(connection -> channel = connection.channel());
        listener.onSignal(new Opened());
        in.aggregateFrames(maxFrameBytes).receiveFrames().subscribe(inbound);
        return in.receiveCloseStatus()
                .doOnNext(status -> closed(status.code()))
                .doOnSuccess(status -> {
                    if (status == null) {
                        closed(QqCloseCodes.ABNORMAL);
                    }
                })
                .then(Mono.never());
    }

    private void closed(int code) {
        if (!gone) {
            end();
            if (channel != null) {
                var _ = channel.close();
            }
            transport.closed(this, code, listener);
        }
    }

    private void end() {
        gone = true;
        inbound.dispose();
    }

    private void send(String frame) {
        if (channel != null) {
            var _ = channel.writeAndFlush(new TextWebSocketFrame(frame));
        }
    }

    private QqToken requireToken() {
        if (token == null) {
            throw new IllegalStateException("no token (expected: the connection is open)");
        }
        return token;
    }

    /** Takes frames in small batches, so that reading can stop. */
    private final class Inbound extends BaseSubscriber<WebSocketFrame> {

        private boolean paused;
        private int taken;

        @Override
        protected void hookOnSubscribe(Subscription newSubscription) {
            request(DEMAND);
        }

        @Override
        protected void hookOnNext(WebSocketFrame frame) {
            if (gone) {
                return;
            }
            if (frame instanceof TextWebSocketFrame) {
                ByteBuf content = frame.content();
                byte[] bytes = new byte[content.readableBytes()];
                content.readBytes(bytes);
                reader.read(bytes);
            } else {
                listener.onUnusable(DropReason.BINARY);
            }
            replenish(1);
        }

        @Override
        protected void hookOnError(Throwable error) {
            failed(error);
        }

        void replenish(int more) {
            taken += more;
            if (!paused && taken >= (more == 0 ? 1 : DEMAND / 2)) {
                int count = taken;
                taken = 0;
                request(count);
            }
        }
    }
}
