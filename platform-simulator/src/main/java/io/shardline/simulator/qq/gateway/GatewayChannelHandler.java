package io.shardline.simulator.qq.gateway;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes an upgraded channel over from the HTTP server and feeds one connection. */
final class GatewayChannelHandler extends SimpleChannelInboundHandler<WebSocketFrame> {

    private static final Logger log = LoggerFactory.getLogger(GatewayChannelHandler.class);
    /** What a close frame without a code is answered with. */
    private static final int NORMAL = 1000;

    private final GatewayConnection connection;
    private final Connections connections;

    GatewayChannelHandler(GatewayConnection connection, Connections connections) {
        this.connection = connection;
        this.connections = connections;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
        switch (frame) {
            case TextWebSocketFrame _,BinaryWebSocketFrame _ ->
                connection.onFrame(ByteBufUtil.getBytes(frame.content()));
            case PingWebSocketFrame _ -> {
                var _ = context.writeAndFlush(new PongWebSocketFrame(frame.content().retain()));
            }
            case CloseWebSocketFrame close -> onClose(context, close);
            default -> {
            }
        }
    }

    /** The first close frame is answered with the same code; the answer to ours just ends the connection. */
    private void onClose(ChannelHandlerContext context, CloseWebSocketFrame close) {
        if (connection.isEnded()) {
            var _ = context.close();
            return;
        }
        connection.onClosed();
        int code = close.statusCode() < 0 ? NORMAL : close.statusCode();
        var _ = context.writeAndFlush(new CloseWebSocketFrame(code, "")).addListener(ChannelFutureListener.CLOSE);
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) throws Exception {
        if (context.channel().isWritable()) {
            connection.onWritable();
        }
        super.channelWritabilityChanged(context);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        connection.onClosed();
        connections.remove(connection);
        super.channelInactive(context);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        log.atDebug().setMessage("gateway connection failed").setCause(cause).log();
        var _ = context.close();
    }
}
