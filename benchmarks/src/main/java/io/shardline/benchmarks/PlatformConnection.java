package io.shardline.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

import javax.net.ssl.SSLSocket;

/** One client of the sending platform: an HTTP request, or a shard's WebSocket. */
final class PlatformConnection implements Runnable {

    private static final String ACCEPT_SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final long FIRST_SEQUENCE = 1_000_000_000L;
    private static final int GROUPS = 10_000;
    private static final int TEXT_FRAME = 0x81;

    private final Socket socket;
    private final int shards;
    private final int bytes;
    private final int rate;

    PlatformConnection(Socket socket, int shards, int bytes, int rate) {
        this.socket = socket;
        this.shards = shards;
        this.bytes = bytes;
        this.rate = rate;
    }

    @Override
    public void run() {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            String request = head(in);
            String key = header(request, "sec-websocket-key");
            if (key.isEmpty()) {
                answer(in, request, out);
            } else {
                serveShard(in, out, key);
            }
        } catch (IOException _) {
            // The client is gone; so is its thread.
        }
    }

    private void answer(InputStream in, String request, OutputStream out) throws IOException {
        String length = header(request, "content-length");
        in.skipNBytes(length.isEmpty() ? 0 : Long.parseLong(length));
        String scheme = socket instanceof SSLSocket ? "wss" : "ws";
        String body = request.startsWith("POST")
                ? "{\"access_token\":\"benchmark\",\"expires_in\":\"7200\"}"
                : "{\"url\":\"%s://localhost:%d/websocket\",\"shards\":%d,\"session_start_limit\":{\"total\":1000,\"remaining\":1000,\"reset_after\":0,\"max_concurrency\":%d}}"
                        .formatted(scheme, socket.getLocalPort(), shards, shards);
        String answer = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
        out.write(answer.getBytes(StandardCharsets.US_ASCII));
    }

    private void serveShard(InputStream in, OutputStream out, String key) throws IOException {
        String upgrade = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                + accept(key) + "\r\n\r\n";
        out.write(upgrade.getBytes(StandardCharsets.US_ASCII));
        out.write(frame("{\"op\":10,\"d\":{\"heartbeat_interval\":30000}}"));
        clientFrame(in);
        out.write(
                frame("{\"op\":0,\"s\":1,\"t\":\"READY\",\"d\":{\"version\":1,\"session_id\":\"" + key.substring(0, 16)
                        + "\",\"user\":{\"id\":\"1\",\"username\":\"b\",\"bot\":true},\"shard\":[0," + shards + "]}}"));
        Thread.ofPlatform().daemon().start(() -> acknowledge(in, out));
        send(out);
    }

    private void send(OutputStream out) throws IOException {
        FrameTemplate template = new FrameTemplate(bytes);
        long number = System.nanoTime() % 1_000_000_000L;
        long pause = rate == 0 ? 0 : 1_000_000_000L * shards / rate;
        long due = System.nanoTime();
        for (long sequence = FIRST_SEQUENCE; !Thread.currentThread().isInterrupted(); sequence++) {
            byte[] next = template.next(sequence, number++, (int) (sequence % GROUPS));
            synchronized (out) {
                out.write(next);
            }
            if (pause > 0) {
                due += pause;
                long left = due - System.nanoTime();
                if (left > 0) {
                    LockSupport.parkNanos(left);
                }
            }
        }
    }

    private static void acknowledge(InputStream in, OutputStream out) {
        try {
            while (clientFrame(in) >= 0) {
                synchronized (out) {
                    out.write(frame("{\"op\":11}"));
                }
            }
        } catch (IOException _) {
            // The shard is gone.
        }
    }

    /** Reads one short masked frame; returns its opcode. */
    private static int clientFrame(InputStream in) throws IOException {
        int first = in.read();
        if (first < 0) {
            throw new IOException("closed");
        }
        int length = in.read() & 0x7F;
        if (length == 126) {
            length = (in.read() << 8) | in.read();
        }
        in.skipNBytes(4 + length);
        return first & 0x0F;
    }

    private static byte[] frame(String json) {
        byte[] payload = json.getBytes(StandardCharsets.US_ASCII);
        boolean small = payload.length < 126;
        byte[] frame = new byte[payload.length + (small ? 2 : 4)];
        frame[0] = (byte) TEXT_FRAME;
        frame[1] = (byte) (small ? payload.length : 126);
        if (!small) {
            frame[2] = (byte) (payload.length >> 8);
            frame[3] = (byte) payload.length;
        }
        System.arraycopy(payload, 0, frame, frame.length - payload.length, payload.length);
        return frame;
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("closed");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static String header(String head, String name) {
        return head.lines().filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip()).findFirst().orElse("");
    }

    private static String accept(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1")
                    .digest((key + ACCEPT_SUFFIX).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-1: missing (expected: part of every JDK)", e);
        }
    }
}
