package io.shardline.simulator.qq.gateway;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;

import io.shardline.simulator.qq.http.CallSocket;

/**
 * Writes straight to the channel: faults need the TCP connection itself, and a load of events must not pass through a
 * reactive stream frame by frame.
 */
final class NettyWire implements Wire {

    /** How long the peer has to answer a close frame, or to notice the end. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Channel channel;

    NettyWire(Channel channel) {
        this.channel = channel;
    }

    @Override
    public void text(byte[] payload) {
        var _ = channel.write(new TextWebSocketFrame(Unpooled.wrappedBuffer(payload)), channel.voidPromise());
    }

    @Override
    public void binary(byte[] payload) {
        var _ = channel.write(new BinaryWebSocketFrame(Unpooled.wrappedBuffer(payload)), channel.voidPromise());
    }

    @Override
    public void flush() {
        channel.flush();
    }

    @Override
    public boolean isWritable() {
        return channel.isWritable();
    }

    @Override
    public void close(int code, String reason) {
        // Built by hand: Netty's own constructor refuses the codes that must never be sent, which is what tests want to see.
        var _ = channel.writeAndFlush(new CloseWebSocketFrame(true, 0, Unpooled.buffer().writeShort(code)
                .writeBytes(reason.getBytes(StandardCharsets.UTF_8))))
                .addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        schedule(this::end, GRACE);
    }

    @Override
    public void reset() {
        CallSocket.reset(channel);
    }

    @Override
    public void fin() {
        if (channel instanceof DuplexChannel duplex) {
            var _ = duplex.shutdownOutput();
        }
        schedule(this::end, GRACE);
    }

    @Override
    public void stopReading() {
        channel.config().setAutoRead(false);
    }

    @Override
    public void execute(Runnable task) {
        channel.eventLoop().execute(task);
    }

    @Override
    public void schedule(Runnable task, Duration delay) {
        var _ = channel.eventLoop().schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public String remoteAddress() {
        return channel.remoteAddress() instanceof InetSocketAddress address
                ? address.getAddress().getHostAddress()
                : "";
    }

    private void end() {
        var _ = channel.close();
    }
}
