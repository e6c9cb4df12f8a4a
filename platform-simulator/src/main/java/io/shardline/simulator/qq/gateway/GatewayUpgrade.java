package io.shardline.simulator.qq.gateway;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.WebsocketServerSpec;

import io.shardline.simulator.fault.CallFault;
import io.shardline.simulator.json.UnreadBody;
import io.shardline.simulator.qq.http.CallSocket;

/** Turns a request into a gateway connection. */
@Component
final class GatewayUpgrade implements WebHandler {

    private static final WriteBufferWaterMark WATER_MARK = new WriteBufferWaterMark(64 * 1024, 256 * 1024);

    private final GatewayParts parts;
    private final Connections connections;
    private final Scheduler timer;

    GatewayUpgrade(GatewayParts parts, Connections connections, Scheduler timer) {
        this.parts = parts;
        this.connections = connections;
        this.timer = timer;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange) {
        CallFault fault = parts.faults().strikeCall("", "websocket", "").orElse(null);
        return switch (fault) {
            case null -> upgrade(exchange);
            case CallFault.Status status -> refuse(exchange, HttpStatusCode.valueOf(status.status()));
            case CallFault.TooMany _ -> refuse(exchange, HttpStatus.TOO_MANY_REQUESTS);
            case CallFault.Slow slow -> Mono.delay(slow.by(), timer).then(Mono.defer(() -> upgrade(exchange)));
            case CallFault.NoAnswer silent -> CallSocket.leaveWaiting(exchange.getRequest(), silent.hold(), timer);
            case CallFault.Cut _ -> CallSocket.cut(exchange.getRequest());
            case CallFault.Garbage _ -> refuse(exchange, HttpStatus.OK);
            case CallFault.Swallow _ -> upgrade(exchange);
            case CallFault.Audit _ -> upgrade(exchange);
        };
    }

    private Mono<Void> upgrade(ServerWebExchange exchange) {
        HttpHeaders headers = exchange.getRequest().getHeaders();
        if (!"websocket".equalsIgnoreCase(headers.getUpgrade())) {
            return refuse(exchange, HttpStatus.UPGRADE_REQUIRED);
        }
        int maxFrame = Math.toIntExact(parts.properties().maxFrame().toBytes());
        HttpServerResponse response = ServerHttpResponseDecorator.getNativeResponse(exchange.getResponse());
        WebsocketServerSpec spec = WebsocketServerSpec.builder().maxFramePayloadLength(maxFrame).build();
        return exchange.getResponse().setComplete().then(Mono.defer(() -> response.sendWebsocket((in, _) -> {
            Sinks.Empty<Void> closed = Sinks.empty();
            in.withConnection(connection -> {
                var _ = connection.channel().closeFuture().addListener(_ -> closed.tryEmitEmpty());
                takeOver(connection.channel(), maxFrame);
            });
            return closed.asMono();
        }, spec)));
    }

    /** Runs on the channel's thread, as part of the handshake: no frame can come in between. */
    private void takeOver(Channel channel, int maxFrame) {
        if (!channel.isActive()) {
            return;
        }
        if (connections.size() >= parts.properties().maxConnections()) {
            var _ = channel.writeAndFlush(new CloseWebSocketFrame(CloseCodes.TRY_AGAIN_LATER, "too many connections"))
                    .addListener(ChannelFutureListener.CLOSE);
            return;
        }
        var connection = new GatewayConnection(new NettyWire(channel), parts);
        ChannelPipeline pipeline = channel.pipeline();
        pipeline.addBefore(NettyPipeline.ReactiveBridge, "gatewayFrames", new WebSocketFrameAggregator(maxFrame));
        pipeline.addBefore(NettyPipeline.ReactiveBridge, "gateway", new GatewayChannelHandler(connection, connections));
        channel.config().setOption(ChannelOption.WRITE_BUFFER_WATER_MARK, WATER_MARK);
        connections.add(connection);
        connection.onOpen();
        channel.config().setAutoRead(true);
    }

    private static Mono<Void> refuse(ServerWebExchange exchange, HttpStatusCode status) {
        exchange.getResponse().setStatusCode(status);
        return UnreadBody.drain(exchange.getRequest()).then(Mono.defer(exchange.getResponse()::setComplete));
    }
}
