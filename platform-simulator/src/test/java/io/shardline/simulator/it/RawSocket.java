package io.shardline.simulator.it;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A WebSocket client made by hand, for tests that look at the TCP connection itself. */
final class RawSocket implements AutoCloseable {

    private static final int TEXT = 1;
    private static final int CLOSE = 8;

    private final Socket socket;
    private final DataInputStream in;

    /** How a connection ended. */
    enum End {
        CLOSE_FRAME, FIN, RESET, STILL_OPEN
    }

    RawSocket(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        in = new DataInputStream(socket.getInputStream());
        write("GET /websocket HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n");
        var head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            head.append((char) in.readUnsignedByte());
        }
        if (!head.toString().startsWith("HTTP/1.1 101")) {
            throw new IOException(head.toString());
        }
    }

    /** Sends a masked text frame of at most 64 KiB. */
    void send(String text) throws IOException {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        var frame = new ByteArrayOutputStream();
        frame.write(0x80 | TEXT);
        if (payload.length < 126) {
            frame.write(0x80 | payload.length);
        } else {
            frame.write(0x80 | 126);
            frame.write(payload.length >> 8);
            frame.write(payload.length);
        }
        frame.writeBytes(new byte[4]);
        frame.writeBytes(payload);
        socket.getOutputStream().write(frame.toByteArray());
        socket.getOutputStream().flush();
    }

    /** The next text frame. */
    String next() throws IOException {
        socket.setSoTimeout((int) Simulator.PATIENCE.toMillis());
        return new String(frame(), StandardCharsets.UTF_8);
    }

    /** The next bytes as they come. */
    byte[] read(int count) throws IOException {
        socket.setSoTimeout((int) Simulator.PATIENCE.toMillis());
        return in.readNBytes(count);
    }

    /** Reads on until the connection ends, at most so long. */
    End end(Duration patience) throws IOException {
        socket.setSoTimeout((int) patience.toMillis());
        try {
            while (true) {
                if (frame().length == 0) {
                    return End.CLOSE_FRAME;
                }
            }
        } catch (SocketTimeoutException _) {
            return End.STILL_OPEN;
        } catch (EOFException _) {
            return End.FIN;
        } catch (SocketException _) {
            return End.RESET;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** The payload of the next frame; empty for a close frame. */
    private byte[] frame() throws IOException {
        int opcode = in.readUnsignedByte() & 0xf;
        long length = in.readUnsignedByte();
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = in.readLong();
        }
        byte[] payload = in.readNBytes(Math.toIntExact(length));
        return opcode == CLOSE ? new byte[0] : payload;
    }

    private void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }
}
